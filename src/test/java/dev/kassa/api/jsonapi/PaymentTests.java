package dev.kassa.api.jsonapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.api.jsonapi.Program.Reply;
import dev.kassa.audit.Actor;
import dev.kassa.cast.Cast;
import dev.kassa.cast.Cast.CastPerson;
import dev.kassa.checkout.OpenCheckout.Item;
import dev.kassa.checkout.PayableService;
import dev.kassa.checkout.RegisterPayable;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tests of payments share: orders of their own, and the bodies that Commerce Layer's SDK sends. */
abstract class PaymentTests extends ResourceTests {

    static final String PAYMENTS = "/api/stripe_payments";

    static final String STRIPE_ACCOUNT = Cast.SAGA.stripeAccount();

    /** Services of the cast's companies: one at 399.00, one at 899.00. */
    static final Item HAIRCUT = new Item(1, 1, 1);

    static final Item COLOUR = new Item(1, 2, 1);

    @Autowired
    protected PayableService payables;

    /** The id of a new order of one haircut. */
    String newOrder(CastPerson person) {
        return register(person, "it-" + UUID.randomUUID(), HAIRCUT);
    }

    /** The id of the order of this reference, which consists of these articles from now on. */
    String register(CastPerson person, String reference, Item... articles) {
        UUID company = person.company().id();
        var wish = new RegisterPayable(company, reference, List.of(articles), null, null, null);
        var actor = new Actor(Actor.Kind.PERSON, person.email(), company, person.role());
        return payables.register(wish, actor).payable().publicId();
    }

    static String creation(String order, String attributes) {
        return """
                {"data":{"type":"stripe_payments","attributes":{%s},"relationships":{"order":{"data":{"type":"orders","id":"%s"}}}}}""".formatted(attributes, order);
    }

    /** As the SDK sends it, with its empty members and the id at the end. */
    static String update(String id, String attributes) {
        return "{\"data\":{\"type\":\"stripe_payments\",\"attributes\":{%s},\"relationships\":{},\"id\":\"%s\"}}"
                .formatted(attributes, id);
    }

    Reply create(Program program, String order) {
        return program.post(PAYMENTS, creation(order, ""));
    }

    /** Has a customer confirm the payment on the integrator's page, by card. */
    void confirm(Reply payment) {
        int status = outside.confirmAtStripe(
                payment.attribute("client_secret").asString(),
                payment.attribute("connected_account").asString(),
                "pm_card_visa");
        assertThat(status).isEqualTo(200);
    }

    /** The id of an intent that somebody made in the company's account, so many minor units of it. */
    String newIntent(long amountMinor, String currency, String account) {
        return outside.postAtStripe(
                        "",
                        account,
                        "amount",
                        "" + amountMinor,
                        "currency",
                        currency,
                        "automatic_payment_methods[enabled]",
                        "true")
                .path("id")
                .asString();
    }
}
