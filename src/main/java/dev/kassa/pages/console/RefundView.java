package dev.kassa.pages.console;

import dev.kassa.checkout.CheckoutDetail;
import dev.kassa.checkout.CheckoutLine;
import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutProblem.Invalid;
import dev.kassa.pages.MoneyPrinter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the form of a refund shows: what is left of each line, what was typed, and what is wrong with it. */
@Component
class RefundView {

    private static final Pattern LINE = Pattern.compile("lines\\[(\\d{1,6})]");

    private final CheckoutView view;
    private final Sentences sentences;
    private final MoneyPrinter money;

    RefundView(CheckoutView view, Sentences sentences, MoneyPrinter money) {
        this.view = view;
        this.sentences = sentences;
        this.money = money;
    }

    /**
     * A line and how many of it can still be paid back.
     *
     * @param left 0 where all of it went back, and where less than one is left
     */
    record Returnable(CheckoutLine line, long left, String typed) {

        private static Returnable of(CheckoutLine line, RefundForm form) {
            long left = line.unitPriceMinor() == 0 ? 0 : line.refundable().amountMinor() / line.unitPriceMinor();
            return new Returnable(line, left, form.quantities().getOrDefault(line.position(), ""));
        }

        public String field() {
            return RefundForm.field(line.position());
        }
    }

    void show(CheckoutDetail detail, RefundForm form, Model model, Locale locale) {
        view.show(detail, model, locale);
        List<Returnable> lines =
                detail.lines().stream().map(line -> Returnable.of(line, form)).toList();
        model.addAttribute("form", form);
        model.addAttribute("lines", lines);
        model.addAttribute("byLines", lines.size() > 1 || lines.stream().anyMatch(line -> line.left() > 1));
        model.addAttribute("cannot", sentences.inOneParagraph(detail.may().refund(), locale));
        model.asMap().putIfAbsent("faults", Map.of());
    }

    /** What is wrong, by the id of the field it is about. */
    void showFaults(Invalid invalid, CheckoutDetail detail, RefundForm form, Model model, Locale locale) {
        var faults = new LinkedHashMap<String, String>();
        for (Fault fault : invalid.faults()) {
            String field = field(fault, form);
            Object[] arguments = fault.arguments().stream()
                    .map(word -> word instanceof String words ? money.retell(words, locale) : word)
                    .toArray();
            String sentence = sentences.say("fault." + fault.code(), locale, arguments);
            faults.putIfAbsent(field, named(field, detail, sentence));
        }
        model.addAttribute("faults", faults);
    }

    private static String named(String field, CheckoutDetail detail, String sentence) {
        return detail.lines().stream()
                .filter(line -> RefundForm.field(line.position()).equals(field))
                .findAny()
                .map(line -> line.name() + ": " + sentence)
                .orElse(sentence);
    }

    /** The heart speaks of the wish; a reader looks at the form. */
    private static String field(Fault fault, RefundForm form) {
        Matcher line = LINE.matcher(fault.field());
        if (line.matches()) {
            return RefundForm.field(Integer.parseInt(line.group(1)) + 1);
        }
        return fault.field().equals(RefundForm.AMOUNT) && !form.choice().equals(RefundForm.AMOUNT)
                ? "choice-" + form.choice()
                : fault.field();
    }
}
