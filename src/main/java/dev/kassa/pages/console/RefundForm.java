package dev.kassa.pages.console;

import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import dev.kassa.checkout.RefundWish;
import dev.kassa.checkout.RefundWish.LineShare;
import dev.kassa.money.Currency;
import dev.kassa.pages.MoneyReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The form of a refund as it was filled in, word for word, so that it can be shown again.
 *
 * @param choice all, lines or amount
 * @param amount what was typed
 * @param quantities what was typed, by the position of the line; those left empty are not in it
 */
record RefundForm(String choice, String amount, Map<Integer, String> quantities, String reason) {

    static final String ALL = "all";
    static final String LINES = "lines";
    static final String AMOUNT = "amount";
    static final int LONGEST_REASON = 500;

    private static final Pattern LINE = Pattern.compile("line-(\\d{1,6})");
    private static final Pattern QUANTITY = Pattern.compile("\\d{1,6}");

    static RefundForm blank() {
        return new RefundForm(ALL, "", Map.of(), "");
    }

    static RefundForm read(MultiValueMap<String, String> fields) {
        String choice = text(fields, "choice");
        if (!List.of(ALL, LINES, AMOUNT).contains(choice)) {
            throw new BadQuery("choice", choice);
        }
        var quantities = new TreeMap<Integer, String>();
        fields.toSingleValueMap().forEach((name, value) -> {
            Matcher line = LINE.matcher(name);
            if (line.matches() && !value.isBlank()) {
                quantities.put(Integer.valueOf(line.group(1)), value.strip());
            }
        });
        return new RefundForm(
                choice, text(fields, AMOUNT), quantities, text(fields, "reason").replace("\r\n", "\n"));
    }

    /** The field of a line's quantity. */
    static String field(int position) {
        return "line-" + position;
    }

    /**
     * What the form asks for. Only what belongs to its choice counts: the rest is not to be seen when it is sent.
     *
     * @throws Invalid if it cannot be read; fields as the form has them
     */
    RefundWish wish(Currency currency) {
        List<Fault> faults = new ArrayList<>();
        RefundWish wish = switch (choice) {
            case AMOUNT -> byAmount(currency, faults);
            case LINES -> byLines(faults);
            default -> RefundWish.all(because());
        };
        if (reason.length() > LONGEST_REASON) {
            faults.add(new Fault("reason", "tooLong", LONGEST_REASON));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return wish;
    }

    private RefundWish byAmount(Currency currency, List<Fault> faults) {
        try {
            return RefundWish.of(MoneyReader.read(amount, currency).amountMinor(), because());
        } catch (MoneyReader.Unreadable unreadable) {
            faults.add(new Fault(AMOUNT, unreadable.code()));
            return RefundWish.all(null);
        }
    }

    private RefundWish byLines(List<Fault> faults) {
        List<LineShare> shares = new ArrayList<>();
        quantities.forEach((position, typed) -> {
            if (!QUANTITY.matcher(typed).matches()) {
                faults.add(new Fault(field(position), "wholeNumber"));
            } else if (Integer.parseInt(typed) > 0) {
                shares.add(new LineShare(position, Integer.parseInt(typed)));
            }
        });
        if (shares.isEmpty() && faults.isEmpty()) {
            faults.add(new Fault(LINES, "refundNoLines"));
        }
        return RefundWish.of(shares, because());
    }

    private @Nullable String because() {
        return reason.isEmpty() ? null : reason;
    }

    private static String text(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
