package dev.kassa.api.servicestack.checkouts;

import dev.kassa.api.servicestack.Description;
import dev.kassa.checkout.OpenCheckout;

/** What is paid for: so many of an article that the company prices itself. */
record ArticleToCreate(
        @Description(value = "The article's number within its type.", required = true, sample = "1")
        int articleId,

        @Description(value = "1 service, 2 gift card, 3 product, 4 fee.", required = true, sample = "1")
        int articleTypeId,

        @Description(value = "How many, 1 to 10000.", required = true, sample = "1")
        int quantity) {

    OpenCheckout.Item item() {
        return new OpenCheckout.Item(articleTypeId, articleId, quantity);
    }
}
