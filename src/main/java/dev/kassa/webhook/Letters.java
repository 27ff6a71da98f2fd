package dev.kassa.webhook;

import dev.kassa.checkout.Checkout;
import java.util.List;
import org.springframework.stereotype.Component;

/** The letters that providers wrote, for those who may look at the checkouts that they are about. */
@Component
public class Letters {

    private final LetterTable table;

    Letters(LetterTable table) {
        this.table = table;
    }

    /** Those about one checkout, newest first, without their bodies. Whether the reader may know of it was asked before. */
    public List<Letter> about(Checkout checkout, int limit) {
        return table.about(checkout.id(), checkout.provider(), checkout.providerReference(), limit);
    }
}
