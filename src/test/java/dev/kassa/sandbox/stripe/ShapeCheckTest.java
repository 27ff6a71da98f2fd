package dev.kassa.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeCheckTest {

    private static final String GOOD = "mode=payment&success_url=https://x.example/?s={CHECKOUT_SESSION_ID}"
            + "&line_items[0][quantity]=1&line_items[0][price_data][currency]=sek"
            + "&line_items[0][price_data][unit_amount]=39900&line_items[0][price_data][product_data][name]=Klippning"
            + "&metadata[order]=7&payment_intent_data[metadata][order]=7&payment_intent_data[capture_method]=manual";

    @Test
    void letsAGoodSessionThrough() {
        assertThatCode(() -> ShapeCheck.check(Shapes.SESSION, FormTree.parse(GOOD)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            colour=red                                  , parameter_unknown         , colour
            subscription_data[x]=1                      , parameter_unknown         , subscription_data
            line_items[0][price_data][price]=1          , parameter_unknown         , line_items[0][price_data][price]
            line_items[1][price]=price_1                , parameter_missing         , line_items[1][quantity]
            line_items[0][quantity]=0                   , parameter_invalid_integer , line_items[0][quantity]
            line_items[0][quantity]=1.5                 , parameter_invalid_integer , line_items[0][quantity]
            line_items[0][price_data][unit_amount]=-1   , parameter_invalid_integer , line_items[0][price_data][unit_amount]
            line_items=x                                , -                         , line_items
            success_url=shop.example                    , url_invalid               , success_url
            success_url=javascript:alert(1)             , url_invalid               , success_url
            cancel_url=https:///x                       , url_invalid               , cancel_url
            cancel_url=                                 , parameter_invalid_empty   , cancel_url
            ui_mode=hosted                              , -                         , ui_mode
            ui_mode=embedded                            , -                         , ui_mode
            locale=no                                   , -                         , locale
            allow_promotion_codes=yes                   , -                         , allow_promotion_codes
            payment_intent_data[capture_method]=later   , -                         , payment_intent_data[capture_method]
            metadata=x                                  , -                         , metadata
            mode[x]=1                                   , -                         , mode
            """)
    void refusesTheFirstThatDoesNotFitByItsName(String more, String code, String param) {
        String body = GOOD + "&" + more;
        String field = more.split("[=\\[]")[0];
        if (!more.contains("[") && GOOD.contains(field)) { // in place of the good one
            body = GOOD.replaceAll("(^|&)" + field + "[^=]*=[^&]*", "") + "&" + more;
        }
        String sent = more.equals("mode[x]=1") ? GOOD.replace("mode=payment", more) : body;

        StripeError refusal =
                catchThrowableOfType(StripeError.class, () -> ShapeCheck.check(Shapes.SESSION, FormTree.parse(sent)));

        var error = refusal.body("req_1").path("error");
        assertThat(error.path("param").asString()).isEqualTo(param);
        assertThat(error.path("code").asString(null)).isEqualTo(code);
        assertThat(refusal.status()).isEqualTo(400);
    }

    @Test
    void countsRowsAndLabels() {
        assertThat(refused(rows(101))).isEqualTo("line_items");
        assertThat(refused(GOOD + labels(50))).isEqualTo("metadata");
        assertThat(refused(GOOD + "&metadata[k]=" + "v".repeat(501))).isEqualTo("metadata[k]");
        assertThat(refused(GOOD + "&client_reference_id=" + "r".repeat(201))).isEqualTo("client_reference_id");
    }

    private static String refused(String body) {
        return catchThrowableOfType(StripeError.class, () -> ShapeCheck.check(Shapes.SESSION, FormTree.parse(body)))
                .body("req_1")
                .path("error")
                .path("param")
                .asString();
    }

    private static String labels(int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> "&metadata[k" + at + "]=v")
                .collect(Collectors.joining());
    }

    private static String rows(int count) {
        return "mode=payment"
                + IntStream.range(0, count)
                        .mapToObj(at -> "&line_items[" + at + "][quantity]=1")
                        .collect(Collectors.joining());
    }
}
