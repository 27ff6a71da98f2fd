package dev.kassa.pages.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.cast.Cast;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who may see and do what about webhooks, and what is not taken. */
class EndpointRolesIT extends EndpointTests {

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
        "POST, /secret,      303, 403, 404, 403",
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
}
