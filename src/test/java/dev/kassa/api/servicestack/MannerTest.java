package dev.kassa.api.servicestack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class MannerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "- | false | false | false",
                "jsconfig= | false | false | false",
                "jsconfig=eccn | true | false | false",
                "JsConfig=ECCN | true | false | false",
                "jsconfig=EmitCamelCaseNames:true | true | false | false",
                "jsconfig=EmitCamelCaseNames%3Atrue | true | false | false",
                "jsconfig=EmitCamelCaseNames:false | false | false | false",
                "jsconfig=eccn:0 | false | false | false",
                "jsconfig=epcn | false | false | false",
                "jsconfig=eccn,epcn | false | false | false",
                "jsconfig=epcn,eccn | true | false | false",
                "jsconfig=inv | false | true | false",
                "jsconfig=IncludeNullValues:true | false | true | false",
                "jsconfig=pp | false | false | true",
                "jsconfig=eccn%2Cinv%2C+pp | true | true | true",
                "jsconfig=eccn&jsconfig=inv | true | true | false",
                "jsconfig=nonsense,tcap:1,,: | false | false | false",
                "jsconfig=nonsense,eccn | true | false | false",
                "jsconfig=%zz | false | false | false"
            })
    void theStyleIsAskedForInTheQuery(String query, boolean camelCase, boolean nulls, boolean indented) {
        assertThat(manner("GET", "/api/X", query).style()).isEqualTo(new Style(camelCase, nulls, indented));
    }

    @ParameterizedTest
    @ValueSource(strings = {"f", "app.show", "$", "_a1.$b2", "jQuery1112_1731"})
    void aFunctionIsCalledByItsName(String name) {
        Manner manner = manner("GET", "/api/X", "callback=" + name);

        assertThatCode(manner::demand).doesNotThrowAnyException();
        assertThat(manner.isScript()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alert(1)",
                "a;b",
                "1a",
                "a.",
                ".a",
                "a..b",
                "a.1",
                "a-b",
                "a[0]",
                "%22",
                "a%20b",
                "%C3%A5",
                "%3Cscript%3E",
                "a%0Ab",
                "a%E2%80%A8b",
                "//"
            })
    void whatIsNoNameIsRefusedAndNotPutInFrontOfTheRefusal(String name) {
        Manner manner = manner("GET", "/api/X", "callback=" + name);

        assertThat(refused(manner).code()).isEqualTo("BadCallback");
        assertThat(manner.isScript()).isFalse();
    }

    @Test
    void aNameHasAnEnd() {
        assertThat(manner("GET", "/api/X", "callback=" + "a".repeat(128)).isScript())
                .isTrue();
        assertThat(refused(manner("GET", "/api/X", "callback=" + "a".repeat(129)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void onlyALinkIsAnsweredByAScript() {
        assertThat(manner("POST", "/api/X", "callback=f").isScript()).isFalse();
        assertThat(manner("GET", "/api/X", "callback=").isScript()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/X, format=xml",
        "/api/X, format=CSV",
        "/api/X, format=nonsense",
        "/api/X.xml, x=1",
        "/api/X.CSV, x=1",
        "/payment/x/7.jsv, x=1"
    })
    void anotherFormatIsRefused(String path, String query) {
        Refused refused = refused(manner("GET", path, query));

        assertThat(refused.status()).isEqualTo(406);
        assertThat(refused.code()).isEqualTo("UnknownFormat");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/X.json, x=1",
        "/api/X.JSON, format=",
        "/api/X.xml, format=json",
        "/api/X, format=JSON",
        "/api/X.y, x=1",
        "/api/xml, x=1",
        "/, x=1"
    })
    void jsonIsAnsweredToWhoeverAsksForItOrForNothing(String path, String query) {
        assertThatCode(manner("GET", path, query)::demand).doesNotThrowAnyException();
    }

    private static Refused refused(Manner manner) {
        return catchThrowableOfType(Refused.class, manner::demand);
    }

    private static Manner manner(String verb, String path, String query) {
        var request = new MockHttpServletRequest(verb, path);
        request.setQueryString(query);
        return Manner.of(request);
    }
}
