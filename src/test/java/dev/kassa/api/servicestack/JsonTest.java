package dev.kassa.api.servicestack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

    private static final UUID ID = UUID.fromString("3f2504e0-4f89-11d3-9a0c-0305e82c3301");

    enum Status {
        NONE,
        READY_TO_SHIP {
            @Override
            String more() {
                return "a class of its own";
            }
        },
        PaidToAccount;

        String more() {
            return "";
        }
    }

    record Nested(@JsonProperty("VAT") @Nullable BigDecimal vat, boolean active) {}

    record Whole(
            @Nullable UUID id,
            @Nullable Status status,
            @Nullable Instant createdAt,
            int count,
            @Nullable Nested nested,
            List<Status> history,
            Map<Status, UUID> byStatus) {}

    private final Json json = new Json();

    @Test
    void membersArePascalCaseAndNullsLeftOutButNotZeros() {
        assertThat(written(new Whole(null, null, null, 0, new Nested(null, false), List.of(), Map.of())))
                .isEqualTo("{\"Count\":0,\"Nested\":{\"Active\":false},\"History\":[],\"ByStatus\":{}}");
    }

    @Test
    void aGuidThatNobodySetIsLeftOut() {
        var whole = new Whole(Guid.EMPTY, null, null, 1, null, List.of(), Map.of(Status.NONE, Guid.EMPTY));

        assertThat(written(whole)).isEqualTo("{\"Count\":1,\"History\":[],\"ByStatus\":{}}");
    }

    @Test
    void choicesAreWrittenByTheirNames() {
        var whole = new Whole(
                ID, Status.READY_TO_SHIP, null, 1, null, List.of(Status.NONE, Status.PaidToAccount), Map.of());

        assertThat(written(whole))
                .isEqualTo(
                        "{\"Id\":\"%s\",\"Status\":\"ReadyToShip\",\"Count\":1,\"History\":[\"None\",\"PaidToAccount\"],\"ByStatus\":{}}"
                                .formatted(ID));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T13:00:00Z, 2026-11-21T13:00:00Z",
        "2026-11-21T13:00:00.5Z, 2026-11-21T13:00:00.500Z",
        "2026-11-21T13:00:00.123456789Z, 2026-11-21T13:00:00.123456Z",
        "2026-11-21T13:00:00+02:00, 2026-11-21T11:00:00Z"
    })
    void timesAreInUtcAndToTheMicrosecond(String at, String expected) {
        assertThat(written(Map.of("At", Instant.parse(at)))).isEqualTo("{\"At\":\"" + expected + "\"}");
    }

    @ParameterizedTest
    @CsvSource({"1E+3, 1000", "0.00000001, 0.00000001", "399.00, 399.00", "-1E-7, -0.0000001"})
    void amountsHaveNoExponent(BigDecimal amount, String expected) {
        assertThat(written(new Nested(amount, true))).isEqualTo("{\"VAT\":" + expected + ",\"Active\":true}");
    }

    @Test
    void aQueryAnswersItsFourMembers() {
        assertThat(written(QueryResponse.of(20, 41, List.of(Map.of("Id", 7)))))
                .isEqualTo("{\"Offset\":20,\"Total\":41,\"Results\":[{\"Id\":7}]}");
        assertThat(written(new QueryResponse<>(0, 0, List.of(), Map.of("Note", "x"))))
                .isEqualTo("{\"Offset\":0,\"Total\":0,\"Results\":[],\"Meta\":{\"Note\":\"x\"}}");
    }

    private String written(Object answer) {
        return new String(json.write(answer, Style.PLAIN), StandardCharsets.UTF_8);
    }
}
