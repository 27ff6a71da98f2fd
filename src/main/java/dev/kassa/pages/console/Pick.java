package dev.kassa.pages.console;

import dev.kassa.company.Article;
import java.util.List;
import java.util.Locale;

/**
 * An article to pick for a new checkout.
 *
 * @param field the name of the field for how many
 * @param typed how many, as it was typed; empty if it was left out
 */
record Pick(Article article, String name, String field, String typed) {

    static List<Pick> of(List<Article> articles, NewCheckoutForm form, Locale locale) {
        return articles.stream()
                .map(article -> {
                    String field = NewCheckoutForm.field(article.articleTypeId(), article.articleId());
                    String typed = form.quantities().getOrDefault(field, "");
                    return new Pick(article, article.name(locale.getLanguage()), field, typed);
                })
                .toList();
    }
}
