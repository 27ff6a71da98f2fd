package dev.kassa.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Which requests the recorder listens to. */
class CallRecorderTest {

    @ParameterizedTest
    @ValueSource(strings = {"/api/x", "/API/x", "//api/x", "/%61pi/x", "/pay%6Dent/settings"})
    void listensWhereProgramsKnock(String path) {
        assertThat(isPassedBy(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "", "/requests", "/%zzapi/x", "/pay/x", "/%2561pi/x"})
    void listensNowhereElse(String path) {
        assertThat(isPassedBy(path)).isTrue();
    }

    private static boolean isPassedBy(String path) {
        var table = new CallTable(null, null);
        return new CallRecorder(new CallLog(table), Clock.systemUTC())
                .shouldNotFilter(new MockHttpServletRequest("GET", path));
    }
}
