package dev.kassa.checkout;

import dev.kassa.checkout.CheckoutProblem.Fault;
import dev.kassa.checkout.OpenCheckout.Item;
import dev.kassa.company.Article;
import dev.kassa.company.ArticleType;
import dev.kassa.company.Articles;
import dev.kassa.company.Company;
import dev.kassa.money.Currency;
import dev.kassa.money.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Turns the articles that a caller names into lines at the company's own prices. */
@Component
class Pricing {

    private static final int MOST_LINES = 100; // Stripe takes no more
    private static final int MOST_OF_ONE = 10_000;
    private static final long MOST_MINOR = 99_999_999; // eight digits, Stripe's most; Payson takes no more either

    private final Articles articles;

    Pricing(Articles articles) {
        this.articles = articles;
    }

    /**
     * Adds a fault for all that is wrong with the items. What can be had becomes a line; the lines are whole only if no fault was
     * added.
     *
     * @param checkoutId of the checkout the lines are for
     */
    List<CheckoutLine> price(UUID checkoutId, Company company, String language, List<Item> items, List<Fault> faults) {
        if (items.isEmpty()) {
            faults.add(new Fault("articles", "required"));
        } else if (items.size() > MOST_LINES) {
            faults.add(new Fault("articles", "tooMany", MOST_LINES));
            return List.of();
        }
        var lines = new ArrayList<CheckoutLine>();
        var currencies = new HashSet<Currency>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            Optional<Article> article = find(company, item, "articles[%d]".formatted(i), faults);
            if (article.isPresent()) {
                currencies.add(article.get().currency());
                if (isSensible(item.quantity())) {
                    lines.add(line(checkoutId, i + 1, article.get(), item.quantity(), language));
                }
            }
        }
        if (currencies.size() > 1) {
            faults.add(new Fault("articles", "mixedCurrencies"));
        } else if (faults.isEmpty() && total(lines).amountMinor() > MOST_MINOR) {
            faults.add(new Fault("articles", "tooMuch"));
        }
        return lines;
    }

    private Optional<Article> find(Company company, Item item, String path, List<Fault> faults) {
        if (!isSensible(item.quantity())) {
            faults.add(new Fault(path + ".quantity", "range", 1, MOST_OF_ONE));
        }
        if (ArticleType.of(item.articleTypeId()).isEmpty()) {
            faults.add(new Fault(path + ".articleTypeId", "unknownArticleType", item.articleTypeId()));
            return Optional.empty();
        }
        var article = articles.findByCompanyIdAndArticleTypeIdAndArticleIdAndActiveTrue(
                company.id(), item.articleTypeId(), item.articleId());
        if (article.isEmpty()) {
            faults.add(new Fault(path + ".articleId", "unknownArticle", item.articleTypeId(), item.articleId()));
        }
        return article;
    }

    private static boolean isSensible(int quantity) {
        return quantity >= 1 && quantity <= MOST_OF_ONE;
    }

    private static CheckoutLine line(UUID checkoutId, int position, Article article, int quantity, String language) {
        return new CheckoutLine(
                null,
                checkoutId,
                position,
                article.articleTypeId(),
                article.articleId(),
                article.name(language),
                quantity,
                article.priceMinor(),
                article.currency(),
                article.vatBasisPoints(),
                0);
    }

    /** What lines of one currency come to. */
    static Money total(List<CheckoutLine> lines) {
        return lines.stream().map(CheckoutLine::total).reduce(Money::plus).orElseThrow();
    }

    /** The VAT inside of what lines of one currency come to. */
    static Money vat(List<CheckoutLine> lines) {
        return lines.stream().map(CheckoutLine::vat).reduce(Money::plus).orElseThrow();
    }
}
