package dev.kassa.pages.console;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutFilter;
import dev.kassa.checkout.CheckoutLine;
import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.checkout.CheckoutStatus;
import dev.kassa.company.Articles;
import dev.kassa.company.Company;
import dev.kassa.money.Money;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the form of a new checkout shows: the articles and what they come to, and what else there is of the reference. */
@Component
class NewCheckoutView {

    private static final Pattern ARTICLE = Pattern.compile("articles\\[(\\d+)]\\.(\\w+)");
    private static final int MOST_RIVALS = 10;

    private final CheckoutService checkouts;
    private final Articles articles;
    private final Sentences sentences;

    NewCheckoutView(CheckoutService checkouts, Articles articles, Sentences sentences) {
        this.checkouts = checkouts;
        this.articles = articles;
        this.sentences = sentences;
    }

    void show(Company company, NewCheckoutForm form, Actor actor, Locale locale, Model model) {
        var offered = articles.findByCompanyIdAndActiveTrueOrderByArticleTypeIdAscArticleIdAsc(company.id());
        List<Pick> picks = Pick.of(offered, form, locale);
        List<Pick> counted = picks.stream().filter(Pick::isCounted).toList();
        Money nothing = Money.zero(company.currency());
        model.addAttribute("company", company);
        model.addAttribute("form", form);
        model.addAttribute("picks", picks);
        model.addAttribute("total", counted.stream().map(Pick::total).reduce(nothing, NewCheckoutView::plus));
        model.addAttribute("totalVat", counted.stream().map(Pick::vat).reduce(nothing, NewCheckoutView::plus));
        model.addAttribute("countries", Country.all(locale));
        model.addAttribute("rivals", rivals(company, form, counted, actor));
        model.asMap().putIfAbsent("faults", Map.of());
        model.asMap().putIfAbsent("summary", Map.of());
    }

    /** What is wrong, by the id of the field it is about, for the field and for the summary. */
    void showFaults(List<Fault> faults, NewCheckoutForm form, Locale locale, Model model) {
        var atField = new LinkedHashMap<String, String>();
        var inSummary = new LinkedHashMap<String, String>();
        List<Fault> inOrder = faults.stream()
                .sorted(Comparator.comparing(fault -> !fault.field().startsWith("articles")))
                .toList(); // the form begins with the articles, the heart ends with them
        for (Fault fault : inOrder) {
            String field = field(fault, form);
            String own = "new.fault." + field + "." + fault.code();
            boolean known = sentences.has(own, locale);
            String sentence = sentences.say(
                    known ? own : "fault." + fault.code(),
                    locale,
                    fault.arguments().toArray());
            atField.putIfAbsent(field, sentence);
            inSummary.putIfAbsent(field, known ? sentence : label(field, locale) + ": " + sentence);
        }
        model.addAttribute("faults", atField);
        model.addAttribute("summary", inSummary);
    }

    private String label(String field, Locale locale) {
        return sentences.say("new." + (field.startsWith("quantity") ? "quantity" : field), locale);
    }

    private static String field(Fault fault, NewCheckoutForm form) {
        Matcher article = ARTICLE.matcher(fault.field());
        if (!article.matches()) {
            return fault.field();
        }
        boolean aboutQuantity = article.group(2).equals("quantity");
        return aboutQuantity ? form.fields().get(Integer.parseInt(article.group(1))) : "articles";
    }

    /** The checkouts of the same payable that a new one would replace, or that forbid it. */
    private List<Rival> rivals(Company company, NewCheckoutForm form, List<Pick> counted, Actor actor) {
        if (form.internalReferenceId().isEmpty()) {
            return List.of();
        }
        var filter = new CheckoutFilter(company.id(), null, null, form.internalReferenceId());
        OptionalInt type = counted.stream()
                .mapToInt(pick -> pick.article().articleTypeId())
                .min();
        return checkouts.list(filter, null, null, MOST_RIVALS, actor).checkouts().stream()
                .filter(checkout -> checkout.terms().internalReference().equals(form.internalReferenceId()))
                .filter(NewCheckoutView::matters)
                .filter(checkout -> type.isEmpty() || type.getAsInt() == articleType(checkout, actor))
                .map(checkout -> new Rival(
                        checkout,
                        !checkout.status().isOpen(),
                        checkout.terms().createdAt().atZone(company.zoneId())))
                .toList();
    }

    private static boolean matters(Checkout checkout) {
        CheckoutStatus status = checkout.status();
        boolean live = status.isOpen() && checkout.supersededBy() == null;
        return live || status.isPaid() || status == CheckoutStatus.PROCESSING_PAYMENT;
    }

    /** The type by which a payable is known: the lowest of its lines'. */
    private int articleType(Checkout checkout, Actor actor) {
        return checkouts.detail(checkout.id(), actor).lines().stream()
                .mapToInt(CheckoutLine::articleTypeId)
                .min()
                .orElse(0);
    }

    /** Articles of another currency than the company's cannot be paid together; the heart will say so. */
    private static Money plus(Money sum, Money more) {
        return sum.currency() == more.currency() ? sum.plus(more) : sum;
    }

    /** @param paid whether it forbids a new one, rather than being replaced by it */
    record Rival(Checkout checkout, boolean paid, ZonedDateTime createdAt) {}
}
