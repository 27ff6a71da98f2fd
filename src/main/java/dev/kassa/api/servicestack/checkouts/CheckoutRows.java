package dev.kassa.api.servicestack.checkouts;

import dev.kassa.api.servicestack.Caller;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutProblem.NotFound;
import dev.kassa.checkout.CheckoutSearch;
import dev.kassa.checkout.Found;
import dev.kassa.checkout.Search;
import dev.kassa.checkout.Search.Condition;
import dev.kassa.checkout.SearchField;
import dev.kassa.checkout.SearchMatcher;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells checkouts as the list of them does. */
@Component
class CheckoutRows {

    private final CheckoutSearch search;

    CheckoutRows(CheckoutSearch search) {
        this.search = search;
    }

    /** As our books have it now, with its lines. */
    CheckoutQueryResponse one(UUID id, Caller caller) {
        Condition thisOne = Condition.of(SearchField.ID, SearchMatcher.EQ, id);
        Found found = search.find(new Search(List.of(thisOne), List.of(), 0, 1), caller.actor());
        return all(found, true).stream().findFirst().orElseThrow(NotFound::new);
    }

    List<CheckoutQueryResponse> all(Found found, boolean withLines) {
        List<Checkout> checkouts = found.checkouts();
        if (!withLines) {
            return checkouts.stream()
                    .map(each -> CheckoutQueryResponse.of(each, found.articleType(each), null))
                    .toList();
        }
        var lines = search.lines(checkouts);
        return checkouts.stream()
                .map(each -> CheckoutQueryResponse.of(
                        each, found.articleType(each), lines.getOrDefault(each.id(), List.of())))
                .toList();
    }
}
