package dev.kassa.pages.console;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.CheckoutService;
import dev.kassa.checkout.Quote;
import dev.kassa.company.Article;
import dev.kassa.company.Articles;
import dev.kassa.company.Company;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
        Quote quote = checkouts.quote(form.wish(company), actor);
        model.addAttribute("company", company);
        model.addAttribute("form", form);
        model.addAttribute("picks", Pick.of(offered(company), form, locale));
        model.addAttribute("total", quote.total());
        model.addAttribute("totalVat", quote.vat());
        model.addAttribute("countries", Country.all(locale));
        model.addAttribute("rivals", quote.rivals());
        model.addAttribute("zone", company.zoneId());
        model.asMap().putIfAbsent("faults", Map.of());
        model.asMap().putIfAbsent("summary", Map.of());
    }

    /** What is wrong, by the id of the field it is about, for the field and for the summary. */
    void showFaults(List<Fault> faults, Company company, NewCheckoutForm form, Locale locale, Model model) {
        Map<String, String> names = names(company, form, locale);
        var atField = new LinkedHashMap<String, String>();
        var inSummary = new LinkedHashMap<String, String>();
        List<Fault> inOrder = faults.stream()
                .sorted(Comparator.comparing(fault -> !fault.field().startsWith("articles")))
                .toList(); // the form begins with the articles, the heart ends with them
        for (Fault fault : inOrder) {
            String field = field(fault, form);
            String own = "new.fault." + (isQuantity(field) ? "quantity" : field) + "." + fault.code();
            boolean known = sentences.has(own, locale);
            String sentence = sentences.say(
                    known ? own : "fault." + fault.code(),
                    locale,
                    fault.arguments().toArray());
            String named = known && !isQuantity(field) ? sentence : label(field, names, locale) + ": " + sentence;
            atField.putIfAbsent(field, isQuantity(field) ? named : sentence);
            inSummary.putIfAbsent(field, named);
        }
        model.addAttribute("faults", atField);
        model.addAttribute("summary", inSummary);
    }

    /** What the articles are called, by the field of their quantity. */
    private Map<String, String> names(Company company, NewCheckoutForm form, Locale locale) {
        return Pick.of(offered(company), form, locale).stream().collect(Collectors.toMap(Pick::field, Pick::name));
    }

    private List<Article> offered(Company company) {
        return articles.findByCompanyIdAndActiveTrueOrderByArticleTypeIdAscArticleIdAsc(company.id());
    }

    private String label(String field, Map<String, String> names, Locale locale) {
        String name = names.get(field);
        return name == null ? sentences.say("new." + (isQuantity(field) ? "quantity" : field), locale) : name;
    }

    private static boolean isQuantity(String field) {
        return field.startsWith("quantity");
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
