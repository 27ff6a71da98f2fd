package dev.kassa.pages.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.Desk;
import dev.kassa.cast.Cast;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.CheckoutStatus;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** One form, a thousand hands: over real connections, from two devices of the same person, all at the same moment. */
class ThousandSubmitsIT extends ConsoleTests {

    private static final int HANDS = 1000;

    /** When the provider was last looked at: its own notification makes Kassa look again while the pages are read. */
    private static final Pattern LAST_ASKED =
            Pattern.compile("Payson was last asked</span> <time.*?</time>", Pattern.DOTALL);

    @Value("${kassa.base-url}")
    String baseUrl;

    @Test
    void oneCallToTheProviderAndAThousandEqualPages() throws InterruptedException, ExecutionException {
        Checkout checkout = reserved();
        String address = "/checkouts/" + checkout.id() + "/payment-request";
        Desk office = Desk.of(baseUrl, Cast.ANNA.email(), Cast.PASSWORD);
        Desk home = Desk.of(baseUrl, Cast.ANNA.email(), Cast.PASSWORD);
        HttpResponse<String> form = office.get(address);
        String token = Desk.field("token", form);
        String atOffice = Desk.field("_csrf", form);
        String atHome = Desk.field("_csrf", home.get(address));

        var all = new CountDownLatch(1);
        List<Future<HttpResponse<String>>> hands = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int hand = 0; hand < HANDS; hand++) {
                Desk desk = hand % 2 == 0 ? office : home;
                String csrf = hand % 2 == 0 ? atOffice : atHome;
                hands.add(threads.submit(() -> {
                    all.await();
                    return desk.follow(desk.post(address, "_csrf", csrf, "token", token));
                }));
            }
            all.countDown();
        }

        assertThat(equal(hands)).contains("Payment request sent", "data-status=\"Shipped\"");
        assertThat(outside.calls("PUT", "/payson/2.0/checkouts/" + checkout.providerReference()))
                .isEqualTo(1);
        assertThat(service.find(checkout.id(), ANNA).status()).isEqualTo(CheckoutStatus.SHIPPED);
        assertThat(jdbc.sql(
                                "select act from audit_entry where subject_id = ? and act like 'PAYMENT_REQUEST%' order by id")
                        .param(checkout.id())
                        .query(String.class)
                        .list())
                .containsExactly("PAYMENT_REQUEST_MADE", "PAYMENT_REQUESTED");
    }

    /** The page that all of them got. */
    private static String equal(List<Future<HttpResponse<String>>> hands)
            throws InterruptedException, ExecutionException {
        List<String> pages = new ArrayList<>();
        for (Future<HttpResponse<String>> hand : hands) {
            HttpResponse<String> page = hand.get();
            assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
            pages.add(LAST_ASKED.matcher(Desk.unmasked(page)).replaceAll(""));
        }
        assertThat(pages).hasSize(HANDS);
        assertThat(pages.stream().distinct()).hasSize(1);
        return pages.getFirst();
    }
}
