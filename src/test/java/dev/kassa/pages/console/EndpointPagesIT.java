package dev.kassa.pages.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.kassa.cast.Cast;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.UiMode;
import dev.kassa.company.ProviderName;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** An administrator sets up webhooks, sees what was sent and steers it. */
class EndpointPagesIT extends EndpointTests {

    @Test
    void aMoveOfACheckoutReachesTheBookingSystem() throws Exception {
        String address = create();
        Checkout checkout =
                open(Cast.SAGA.id(), ProviderName.STRIPE, UiMode.HOSTED, ANNA).checkout();
        outside.payStripe(checkout.providerReference(), "CARD");
        service.refresh(checkout.id(), ANNA);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> mine(checkout).size() == 2);
        assertThat(mine(checkout).getFirst()).contains("\"type\":\"checkout.opened\"", "\"sequence\":1");
        assertThat(mine(checkout).getLast())
                .contains("\"type\":\"checkout.paid\"", "\"version\":1", "\"sequence\":2")
                .contains("\"status\":\"Shipped\"", "\"statusNumber\":6", "\"amountMinor\":", "\"currency\":\"SEK\"")
                .contains("\"checkoutId\":\"" + checkout.id() + "\"", "\"internalReferenceId\":\"" + reference + "\"")
                .doesNotContain("elsa@kund.example", "Elsa");
        assertThat(html(page(Cast.ANNA, address))).contains("checkout.paid", reference, "Delivered");
    }

    private List<String> mine(Checkout checkout) {
        return received.stream()
                .filter(body -> body.contains(checkout.id().toString()))
                .toList();
    }

    @Test
    void theSecretIsShownOnceAndNowhereElse() throws Exception {
        var made = press(Cast.ANNA, "/endpoints", "url", url());
        String first = follow(Cast.ANNA, made);
        String address = Objects.requireNonNull(made.getResponse().getRedirectedUrl());

        assertThat(first).contains("whsec_", "Keep this secret now");
        assertThat(html(page(Cast.ANNA, address))).doesNotContain("whsec_");
        var rotated = press(Cast.ANNA, address + "/secret", "old", "overlap");
        assertThat(follow(Cast.ANNA, rotated)).contains("whsec_", "Two sign. The old one ends");
        var ended = press(Cast.ANNA, address + "/secret", "old", "ends");
        assertThat(follow(Cast.ANNA, ended)).contains("whsec_").doesNotContain("Two sign.");
    }

    @Test
    void aTestIsSentAtOnceAndTold() throws Exception {
        String address = create();

        assertThat(follow(Cast.ANNA, press(Cast.ANNA, address + "/ping")))
                .contains("The test arrived", "answered 200", "&lt;b&gt;answer&lt;/b&gt;");
        status = 500;
        assertThat(follow(Cast.ANNA, press(Cast.ANNA, address + "/ping")))
                .contains("The test did not arrive", "It was not accepted.", "Given up");
        assertThat(html(page(Cast.ANNA, address))).contains("Failing", "Nothing has got through since");
        assertThat(received).hasSize(2);
    }

    @Test
    void pausingResumingReplayingAndRemovingLeaveTraces() throws Exception {
        String address = create();

        assertThat(follow(Cast.ANNA, press(Cast.ANNA, address + "/pause"))).contains("Paused", "Resume");
        assertThat(follow(Cast.ANNA, press(Cast.ANNA, address + "/resumption"))).contains("Resumed", "Pause");
        assertThat(follow(Cast.ANNA, press(Cast.ANNA, address + "/replay", "since", "2099-01-01T00:00")))
                .contains("Nothing to send");
        assertThat(press(Cast.ANNA, address + "/replay", "since", "yesterday")
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
        assertThat(follow(Cast.ANNA, press(Cast.ANNA, address + "/removal"))).contains("Removed");
        assertThat(status(Cast.ANNA, address)).isEqualTo(404);

        assertThat(html(page(Cast.SIRI, "/audit")))
                .contains(
                        "A webhook endpoint was set up",
                        "A webhook endpoint was paused",
                        "A webhook endpoint was resumed",
                        "Webhooks were sent again",
                        "A webhook endpoint was removed")
                .doesNotContain("token=hush");
    }

    @Test
    void oneIsSentAgainFromItsPage() throws Exception {
        String address = create();
        var ping = press(Cast.ANNA, address + "/ping").getResponse();
        String delivery = Objects.requireNonNull(ping.getRedirectedUrl());

        assertThat(follow(Cast.ANNA, press(Cast.ANNA, delivery + "/resending"))).contains("It is being sent again");

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> received.size() == 2);
        assertThat(received.getFirst()).isEqualTo(received.getLast());
    }

    @Test
    void longListsAreLeafedThrough() throws Exception {
        String address = create();
        for (int one = 0; one < 27; one++) {
            press(Cast.ANNA, address + "/ping");
        }
        String first = html(page(Cast.ANNA, address + "?state=DELIVERED"));
        var older = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first);

        assertThat(older.find()).isTrue();
        String second = html(page(Cast.ANNA, older.group(1).replace("&amp;", "&")));
        assertThat(second.split("class=\"row-link\"")).hasSize(3);
        assertThat(html(htmx(page(Cast.ANNA, address)))).doesNotContain("<html");
    }

    @Test
    void speaksSwedishToo() throws Exception {
        String address = create();

        assertThat(html(as(Cast.ANNA, get(address)).locale(Locale.of("sv"))))
                .contains("Vad som skickats", "Inte provad än", "Ny hemlighet", "Webhookar");
    }
}
