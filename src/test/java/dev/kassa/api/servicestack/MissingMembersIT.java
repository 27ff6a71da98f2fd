package dev.kassa.api.servicestack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.cast.Cast;
import org.junit.jupiter.api.Test;

/** Whoever leaves out several members is told of all of them, and not of one at a time. */
class MissingMembersIT extends DialectTests {

    @Test
    void allThatIsMissingIsNamedAtOnce() {
        String[] missing = {
            "CompanyId NotEmpty", "CountryCode NotEmpty", "InternalReferenceId NotEmpty", "Articles NotEmpty"
        };
        assertThat(client.post(CREATE, "{}").fields()).containsExactly(missing);
        assertThat(client.post("/payment/payson/v2/checkout", "{}").fields()).containsExactly(missing);
    }

    @Test
    void anUnknownModeHidesNothingElse() {
        String company = "{\"CompanyId\":\"%s\",\"UiMode\":\"popup\"}".formatted(Cast.SAGA.id());
        assertThat(client.post(CREATE, company).fields())
                .containsExactlyInAnyOrder(
                        "CountryCode NotEmpty",
                        "InternalReferenceId NotEmpty",
                        "Articles NotEmpty",
                        "UiMode UnknownUiMode");
        assertThat(client.post(CREATE, "{\"UiMode\":\"popup\"}").fields()).hasSize(5);
    }
}
