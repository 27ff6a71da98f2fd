package dev.kassa.fuzz;

import dev.kassa.fuzz.Text.Many;
import dev.kassa.fuzz.Text.Member;
import dev.kassa.fuzz.Text.Members;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Takes what would be accepted, and spoils it in a place or two. */
public final class Mangler {

    private static final byte[] OVERLONG_SLASH = {(byte) 0xC0, (byte) 0xAF};
    private static final byte[] HALF_PAIR = {(byte) 0xED, (byte) 0xA0, (byte) 0x80};
    private static final byte[] BEYOND_UNICODE = {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80};
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] ZIPPED = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0};

    private final Dice dice;
    private final Nasty nasty;

    public Mangler(Dice dice) {
        this.dice = dice;
        this.nasty = new Nasty(dice);
    }

    /** The text with up to three faults; it is changed itself. */
    public Text mangle(Text whole) {
        Text result = whole;
        int faults = 1 + (dice.oneIn(3) ? dice.below(3) : 0);
        for (int fault = 0; fault < faults; fault++) {
            List<Text> inside = insides(result);
            if (inside.isEmpty() || dice.oneIn(15)) {
                result = dice.oneIn(3) ? nasty.value() : Text.many(result);
            } else {
                spoil(dice.any(inside));
            }
        }
        return result;
    }

    /** All lists and objects that have something in them. */
    private static List<Text> insides(Text text) {
        List<Text> found = new ArrayList<>();
        if (text instanceof Members object && !object.members().isEmpty()) {
            found.add(object);
            object.members().forEach(member -> found.addAll(insides(member.value())));
        } else if (text instanceof Many list && !list.elements().isEmpty()) {
            found.add(list);
            list.elements().forEach(element -> found.addAll(insides(element)));
        }
        return found;
    }

    private void spoil(Text place) {
        if (place instanceof Many list) {
            spoil(list.elements());
        } else if (place instanceof Members object) {
            spoilMembers(object.members());
        }
    }

    private void spoil(List<Text> elements) {
        int index = dice.below(elements.size());
        switch (dice.below(4)) {
            case 0 -> elements.remove(index);
            case 1 -> elements.add(elements.get(index));
            case 2 -> elements.add(nasty.value());
            default -> elements.set(index, nasty.value());
        }
    }

    private void spoilMembers(List<Member> members) {
        int index = dice.below(members.size());
        Member member = members.get(index);
        switch (dice.below(9)) {
            case 0 -> members.remove(index);
            case 1 -> members.add(member);
            case 2 -> members.add(new Member(otherCase(member.name()), nasty.value()));
            case 3 -> members.set(index, new Member(nasty.name(), member.value()));
            case 4 -> members.add(new Member(nasty.name(), nasty.value()));
            case 5 -> members.set(index, new Member(member.name(), Text.many(member.value())));
            default -> members.set(index, new Member(member.name(), nasty.value()));
        }
    }

    private String otherCase(String name) {
        return dice.oneIn(2) ? name.toUpperCase(Locale.ROOT) : name.toLowerCase(Locale.ROOT);
    }

    /** The text's bytes, which may be cut, or be no text any more. */
    public byte[] bytes(Text text) {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (!dice.oneIn(8)) {
            return bytes;
        }
        return switch (dice.below(8)) {
            case 0 -> Arrays.copyOf(bytes, dice.below(bytes.length + 1));
            case 1 -> inserted(bytes, dice.bytes(4));
            case 2 -> inserted(bytes, dice.any(OVERLONG_SLASH, HALF_PAIR, BEYOND_UNICODE, new byte[] {0}));
            case 3 -> joined(BYTE_ORDER_MARK, bytes);
            case 4 -> text.toString().getBytes(dice.any(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE));
            case 5 -> joined(ZIPPED, bytes);
            case 6 -> joined(bytes, bytes);
            default -> dice.bytes(2000);
        };
    }

    private byte[] inserted(byte[] bytes, byte[] more) {
        int at = dice.below(bytes.length + 1);
        return joined(joined(Arrays.copyOf(bytes, at), more), Arrays.copyOfRange(bytes, at, bytes.length));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
