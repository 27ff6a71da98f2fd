package dev.kassa.api.servicestack;

import dev.kassa.cast.Cast;
import dev.kassa.recorded.Exchange;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A company's own settings, articles, keys and webhooks: mostly Kliniken Norr's, whose checkouts nobody else needs here. */
final class SettingsPairs {

    private static final String ARTICLES = "/articles";
    private static final String KEYS = "/apikeys";
    private static final String ENDPOINTS = "/webhook/endpoints";
    private static final String SETTINGS = "/payment/settings";
    private static final String PAYSON = "/payment/payson/apisettings";
    private static final String STRIPE_WEBHOOK = "/payment/stripe/v1/webhook";

    private SettingsPairs() {}

    static Stream<Pair> all() {
        return Stream.of(settings(), providers(), articles(), keys(), endpoints(), Stream.of(version()))
                .flatMap(pairs -> pairs);
    }

    private static Pair version() {
        return Pair.of("ApiVersionQuery", stage -> stage.anyone("GET", "/version", null));
    }

    private static Stream<Pair> settings() {
        return Stream.of(
                Pair.of(
                        "PaymentSettingsQuery",
                        stage -> karin(
                                stage,
                                "GET",
                                SETTINGS + "?IncludePaymentProviderOptions=true&IncludeAdminPaymentOptions=true",
                                null)),
                Pair.of(
                        "UpdatePaymentSettings",
                        stage -> karin(
                                stage,
                                "PUT",
                                SETTINGS,
                                "{\"SendPaymentRequestDirectly\":true,\"RefundOnCancelBooking\":true}")),
                Pair.of(
                        "UpdatePaymentSettings",
                        "403",
                        stage -> stage.by(Cast.ROLF, "PUT", SETTINGS, "{\"Enabled\":true}")),
                Pair.of("AddPaymentSettings", stage -> karin(stage, "POST", SETTINGS, "{\"Enabled\":true}")));
    }

    private static Stream<Pair> providers() {
        return Stream.of(
                Pair.of("PaysonApiSettingsQuery", stage -> stage.by(Cast.PETER, "GET", PAYSON, null)),
                Pair.of("AddPaysonApiSettings", stage -> karin(stage, "POST", PAYSON, """
                        {"SecurityUserId":"70001","SecurityPassword":"0123456789abcdef","ReceiverEmail":"karin@klinikennorr.example",\
                        "ReceiverFirstname":"Karin","ReceiverLastname":"Moe"}""")),
                Pair.of(
                        "UpdatePaysonApiSettings",
                        stage -> karin(stage, "PUT", PAYSON, "{\"ReceiverEmail\":\"ekonomi@klinikennorr.example\"}")),
                Pair.of(
                        "CreateStripeWebhook",
                        stage -> karin(stage, "POST", STRIPE_WEBHOOK, "{\"Events\":[\"checkout.session.completed\"]}")),
                Pair.of("StripeWebhookQuery", stage -> karin(stage, "GET", STRIPE_WEBHOOK, null)));
    }

    private static Stream<Pair> articles() {
        return Stream.of(
                Pair.of(
                        "ArticleQuery",
                        stage -> stage.anyone(
                                "GET",
                                ARTICLES + "?CompanyId=" + Cast.PADEL.id() + "&Include=Total&OrderBy=Price",
                                null)),
                Pair.of("ArticleTypeQuery", stage -> stage.anyone("GET", ARTICLES + "/types", null)),
                Pair.of(
                        "CreateArticle",
                        stage -> karin(
                                stage,
                                "POST",
                                ARTICLES,
                                "{\"Name\":\"Vaccination\",\"ArticleTypeId\":1,\"Price\":45.50,\"VAT\":0,\"CurrencyId\":\"EUR\"}")),
                Pair.of(
                        "CreateArticle",
                        "400",
                        stage -> karin(
                                stage,
                                "POST",
                                ARTICLES,
                                "{\"ArticleTypeId\":9,\"Price\":-1,\"CurrencyId\":\"crowns\"}")),
                Pair.of(
                        "UpdateArticle",
                        stage -> karin(stage, "PUT", ARTICLES + "/2", "{\"ArticleTypeId\":1,\"Price\":95}")),
                Pair.of("DeleteArticle", stage -> karin(stage, "DELETE", ARTICLES + "/1?ArticleTypeId=3", null)));
    }

    private static Stream<Pair> keys() {
        return Stream.of(
                Pair.of("ApiKeyQuery", stage -> stage.by(Cast.PETER, "GET", KEYS, null)),
                Pair.of("CreateApiKey", SettingsPairs::key),
                Pair.of("RotateApiKey", stage -> karin(stage, "POST", KEYS + "/" + id(key(stage)) + "/rotate", "{}")),
                Pair.of("DeleteApiKey", stage -> karin(stage, "DELETE", KEYS + "/" + id(key(stage)), null)));
    }

    private static Stream<Pair> endpoints() {
        return Stream.of(
                Pair.of("CreateWebhookEndpoint", SettingsPairs::endpoint),
                Pair.of("WebhookEndpointQuery", stage -> stage.by(Cast.PETER, "GET", ENDPOINTS, null)),
                Pair.of("GetWebhookEndpoint", stage -> karin(stage, "GET", one(stage), null)),
                Pair.of(
                        "UpdateWebhookEndpoint",
                        stage -> karin(stage, "PUT", one(stage), "{\"Description\":\"The till\"}")),
                Pair.of("WebhookDeliveryQuery", stage -> karin(stage, "GET", one(stage) + "/deliveries", null)),
                Pair.of(
                        "ReplayWebhookEndpoint",
                        stage -> karin(stage, "POST", one(stage) + "/replay", "{\"Since\":\"2026-11-01T00:00:00Z\"}")),
                Pair.of(
                        "ResendWebhookDelivery",
                        "404",
                        stage -> karin(
                                stage, "POST", one(stage) + "/deliveries/" + Cast.paysonCheckout(1) + "/resend", "{}")),
                Pair.of("DeleteWebhookEndpoint", stage -> karin(stage, "DELETE", one(stage), null)));
    }

    private static String one(RecordedStage stage) {
        return ENDPOINTS + "/" + id(endpoint(stage));
    }

    private static Exchange endpoint(RecordedStage stage) {
        return karin(
                stage,
                "POST",
                ENDPOINTS,
                "{\"Url\":\"https://kliniken-norr.example/hooks\",\"EventTypes\":[\"checkout.paid\"],\"Description\":\"Bookings\"}");
    }

    private static Exchange key(RecordedStage stage) {
        return karin(
                stage, "POST", KEYS, "{\"Notes\":\"The till\",\"Roles\":[\"bookingsupplier-administrator-read\"]}");
    }

    private static String id(Exchange made) {
        return made.expecting(200).json().path("Id").asString();
    }

    private static Exchange karin(RecordedStage stage, String verb, String target, @Nullable String body) {
        return stage.by(Cast.KARIN, verb, target, body);
    }
}
