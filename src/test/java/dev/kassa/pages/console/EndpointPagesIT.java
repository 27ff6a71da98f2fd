package dev.kassa.pages.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.sun.net.httpserver.HttpServer;
import dev.kassa.cast.Cast;
import dev.kassa.cast.Cast.CastPerson;
import dev.kassa.checkout.Checkout;
import dev.kassa.checkout.UiMode;
import dev.kassa.company.ProviderName;
import dev.kassa.outbox.Endpoints;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;

/** An administrator sets up webhooks, sees what was sent and steers it; others see what they may. */
class EndpointPagesIT extends ConsoleTests {

    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer receiver;
    private volatile int status = 200;

    @Autowired
    Endpoints endpoints;

    @BeforeEach
    void listen() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes()));
            byte[] answer = "<b>answer</b>".getBytes();
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void removeAll() {
        endpoints.list(ANNA).forEach(endpoint -> endpoints.remove(endpoint.id(), ANNA));
        receiver.stop(0);
    }

    private String url() {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hooks?token=hush";
    }

    /** Sets one up as a browser does and answers its page's address. */
    private String create() throws Exception {
        var made = mvc.perform(form(Cast.ANNA, "/endpoints").param("url", url()).param("description", "The bookings"))
                .andReturn()
                .getResponse();
        assertThat(made.getStatus()).isEqualTo(303);
        return Objects.requireNonNull(made.getRedirectedUrl());
    }

    private MvcResult press(CastPerson person, String address, String... parameters) throws Exception {
        var request = form(person, address);
        for (int name = 0; name < parameters.length; name += 2) {
            request.param(parameters[name], parameters[name + 1]);
        }
        return mvc.perform(request).andReturn();
    }

    private String follow(CastPerson person, MvcResult pressed) throws Exception {
        String next = Objects.requireNonNull(pressed.getResponse().getRedirectedUrl());
        return html(page(person, next).flashAttrs(pressed.getFlashMap()));
    }

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
    void readersSeeWithoutAddressAndWithoutButtons() throws Exception {
        String address = create();
        press(Cast.ANNA, address + "/ping");

        assertThat(html(page(Cast.ROLF, address)))
                .contains("127.0.0.1", "ping", "Delivered")
                .doesNotContain("token=hush", "Send a test", "/pause", "/secret", "/replay", "/removal")
                .containsOnlyOnce("method=\"post\""); // signing out
        assertThat(html(page(Cast.ROLF, "/endpoints"))).contains("The bookings").doesNotContain("/endpoints/new");
    }

    @ParameterizedTest
    @CsvSource({
        // address, writer, reader, of another company, superadmin
        "GET,  '',           200, 200, 404, 200",
        "POST, /pause,       303, 403, 404, 303",
        "POST, /resumption,  303, 403, 404, 303",
        "POST, /secret,      303, 403, 404, 303",
        "POST, /ping,        303, 403, 404, 303",
        "POST, /replay,      400, 403, 404, 400",
        "POST, /removal,     303, 403, 404, 404",
    })
    void answersEachByTheirRole(String method, String act, int writer, int reader, int other, int superadmin)
            throws Exception {
        String address = create() + act;
        boolean reading = method.equals("GET");
        assertThat(reading ? status(Cast.PETER, address) : acted(Cast.PETER, address))
                .isEqualTo(other);
        assertThat(reading ? status(Cast.ROLF, address) : acted(Cast.ROLF, address))
                .isEqualTo(reader);
        assertThat(reading ? status(Cast.ANNA, address) : acted(Cast.ANNA, address))
                .isEqualTo(writer);
        assertThat(reading ? status(Cast.SIRI, address) : acted(Cast.SIRI, address))
                .isEqualTo(superadmin);
    }

    private int status(CastPerson person, String address) throws Exception {
        return mvc.perform(page(person, address)).andReturn().getResponse().getStatus();
    }

    private int acted(CastPerson person, String address) throws Exception {
        return press(person, address).getResponse().getStatus();
    }

    @Test
    void aDeliveryIsFoundUnderItsOwnEndpointAlone() throws Exception {
        String address = create();
        String delivery = Objects.requireNonNull(
                press(Cast.ANNA, address + "/ping").getResponse().getRedirectedUrl());
        String other = create();
        String id = delivery.substring(delivery.lastIndexOf('/') + 1);

        assertThat(status(Cast.ANNA, delivery)).isEqualTo(200);
        assertThat(status(Cast.PETER, delivery)).isEqualTo(404);
        assertThat(status(Cast.ANNA, other + "/deliveries/" + id)).isEqualTo(404);
        assertThat(status(Cast.ANNA, address + "/deliveries/" + UUID.randomUUID()))
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "'', Enter a complete address",
        "http://booking.example/, The address must begin with https://",
        "https://10.0.0.1/, The address must be on the public internet",
        "https://a:b@booking.example/, The address must not contain a user name or a password"
    })
    void aWrongAddressIsToldAtItsField(String url, String sentence) throws Exception {
        MockHttpServletResponse refused = press(Cast.ANNA, "/endpoints", "url", url, "description", "Kept <i>")
                .getResponse();

        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentAsString())
                .contains(sentence, "There is a problem", "aria-invalid=\"true\"", "Kept &lt;i&gt;");
        assertThat(endpoints.list(ANNA)).isEmpty();
    }

    @Test
    void moreThanTenAreTooMany() throws Exception {
        for (int one = 0; one < 10; one++) {
            create();
        }
        assertThat(press(Cast.ANNA, "/endpoints", "url", url()).getResponse().getContentAsString())
                .contains("The company has 10 endpoints already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?state=NOWHERE", "?before=never", "?state=WAITING&state=DELIVERED"})
    void whatMeansNothingIsRefused(String query) throws Exception {
        assertThat(status(Cast.ANNA, create() + query)).isEqualTo(400);
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
                .contains("Vad som skickats", "Levererar", "Ny hemlighet", "Webhookar");
    }
}
