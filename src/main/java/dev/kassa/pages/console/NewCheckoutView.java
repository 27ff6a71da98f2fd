package dev.kassa.pages.console;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.checkout.Quote;
import dev.kassa.company.Articles;
import dev.kassa.company.Company;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the form of a new checkout shows: the articles and what they come to, and what else there is of the reference. */
@Component
class NewCheckoutView {

    private static final Pattern ARTICLE = Pattern.compile("articles\\[(\\d+)]\\.(\\w+)");

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
        Quote quote = checkouts.quote(form.wish(company), actor);
        model.addAttribute("company", company);
        model.addAttribute("form", form);
        model.addAttribute("picks", Pick.of(offered, form, locale));
        model.addAttribute("total", quote.total());
        model.addAttribute("totalVat", quote.vat());
        model.addAttribute("countries", Country.all(locale));
        model.addAttribute("rivals", quote.rivals());
        model.addAttribute("zone", company.zoneId());
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
}
