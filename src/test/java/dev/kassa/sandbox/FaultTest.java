package dev.kassa.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            /sandbox/stripe/v1               , -    , GET  , /sandbox/stripe/v1/events          , true
            /sandbox/stripe/v1               , POST , GET  , /sandbox/stripe/v1/events          , false
            /sandbox/stripe/v1               , post , POST , /sandbox/stripe/v1/events          , true
            .*/checkout/sessions/[^/]+/expire, -    , POST , /sandbox/stripe/v1/checkout/sessions/cs_1/expire , true
            .*/checkout/sessions             , -    , POST , /sandbox/stripe/v1/checkout/sessions/cs_1/expire , false
            /sandbox/payson                  , -    , GET  , /sandbox/stripe/v1/events          , false
            [                                , -    , GET  , /sandbox/stripe/v1/events          , false
            """)
    void meetsTheCallsItIsFor(String path, String method, String called, String address, boolean meets) {
        assertThat(Fault.of(path, method, 1, FaultKind.CUT, 0L).meets(called, address))
                .isEqualTo(meets);
    }

    @Test
    void strikesAsOftenAsOrderedInTheOrderOfTheOrders() {
        SandboxFaults faults = new SandboxFaults();
        faults.add(Fault.of("/a", null, 2, FaultKind.CUT, null));
        faults.add(Fault.of("/a", null, null, FaultKind.EMPTY, null));

        assertThat(faults.take("GET", "/b")).isEmpty();
        assertThat(faults.take("GET", "/a")).map(Fault::kind).contains(FaultKind.CUT);
        assertThat(faults.waiting()).extracting(Fault::times).containsExactly(1, 1);
        assertThat(faults.take("GET", "/a")).map(Fault::kind).contains(FaultKind.CUT);
        assertThat(faults.take("GET", "/a")).map(Fault::kind).contains(FaultKind.EMPTY);
        assertThat(faults.take("GET", "/a")).isEmpty();
    }

    @Test
    void cannotBeEndless() {
        assertThatThrownBy(() -> Fault.of("/a", null, 1, FaultKind.SLOW, 600_001L))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.of(" ", null, 1, FaultKind.SLOW, 0L))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
