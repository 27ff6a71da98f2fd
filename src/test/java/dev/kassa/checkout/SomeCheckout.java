package dev.kassa.checkout;

import dev.kassa.audit.Actor;
import dev.kassa.checkout.PaymentProvider.Order;
import dev.kassa.company.Company;
import dev.kassa.company.ProviderAccount;
import dev.kassa.company.ProviderName;
import dev.kassa.money.Currency;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes checkouts for tests of other rooms, which only the heart can make: two of a service at 399.00 and a fee of 10.50. */
public final class SomeCheckout {

    public static final UUID ID = UUID.fromString("0c000000-0000-4000-8000-000000000001");
    public static final UUID COMPANY = UUID.fromString("5a10a6a0-0000-4000-8000-000000000001");
    public static final long TOTAL_MINOR = 80850;

    private static final Instant AT = Instant.parse("2026-11-21T08:00:00Z");

    private final ProviderName provider;
    private UUID id = ID;
    private URI base = URI.create("https://kassa.example");
    private String account;
    private boolean live;
    private UiMode uiMode = UiMode.HOSTED;
    private @Nullable IntentTerms intent;
    private Currency currency = Currency.SEK;
    private String language = "sv";
    private @Nullable String cancelUrl;
    private @Nullable String reference;
    private @Nullable String sealedSecret;
    private boolean capturesManually;
    private @Nullable Instant reservedUntil;
    private CheckoutStatus status = CheckoutStatus.NONE;

    private SomeCheckout(ProviderName provider, String account) {
        this.provider = provider;
        this.account = account;
    }

    public static SomeCheckout atStripe() {
        return new SomeCheckout(ProviderName.STRIPE, "acct_saga");
    }

    public static SomeCheckout atPayson() {
        return new SomeCheckout(ProviderName.PAYSON, "4");
    }

    public SomeCheckout inAccount(String other) {
        account = other;
        return this;
    }

    /** Another one than all others. */
    public SomeCheckout anew() {
        id = UUID.randomUUID();
        return this;
    }

    /** Whose pages are at this address. */
    public SomeCheckout at(String baseUrl) {
        base = URI.create(baseUrl);
        return this;
    }

    public SomeCheckout live() {
        live = true;
        return this;
    }

    public SomeCheckout embedded() {
        uiMode = UiMode.EMBEDDED;
        return this;
    }

    /** Confirmed by a page of the company's own, with options as an integrator sends them. */
    public SomeCheckout onOwnPage(String json, @Nullable String adopted) {
        uiMode = UiMode.INTENT;
        intent = new IntentTerms(adopted, json, null, "kim@kund.example");
        return this;
    }

    public SomeCheckout in(Currency other) {
        currency = other;
        return this;
    }

    public SomeCheckout speaking(String other) {
        language = other;
        return this;
    }

    public SomeCheckout cancelledTo(String url) {
        cancelUrl = url;
        return this;
    }

    public SomeCheckout capturedManually() {
        capturesManually = true;
        return this;
    }

    /** In an account with a key of its own. */
    public SomeCheckout withKey(String sealed) {
        sealedSecret = sealed;
        return this;
    }

    /** Moved along the table to this status. */
    public SomeCheckout standing(CheckoutStatus other) {
        status = other;
        return this;
    }

    /** With money that the provider keeps reserved until then. */
    public SomeCheckout reservedUntil(Instant at) {
        reservedUntil = at;
        return this;
    }

    /** Known to the provider by this id. */
    public SomeCheckout knownAs(String providerReference) {
        reference = providerReference;
        return this;
    }

    public Checkout build() {
        var terms = new Terms(
                "SomeCheckA",
                UUID.fromString("0b000000-0000-4000-8000-000000000001"),
                COMPANY,
                provider,
                account,
                live,
                uiMode,
                "BOOKING-17",
                TOTAL_MINOR,
                16170,
                currency,
                "SE",
                language,
                null,
                cancelUrl,
                "pay-token",
                "notification-token",
                "anna@salongsaga.example",
                AT,
                Label.NONE);
        Checkout checkout = new Checkout(id, terms, AT);
        if (reference != null) {
            checkout.note(
                    new Sighting(
                            reference,
                            account,
                            CheckoutStatus.CREATED,
                            "open",
                            TOTAL_MINOR,
                            Sighting.Payment.UNKNOWN,
                            Sighting.Balance.NOTHING,
                            null,
                            null),
                    AT);
        }
        walk(checkout);
        return checkout;
    }

    private void walk(Checkout checkout) {
        if (reservedUntil != null) {
            checkout.reserve(AT, reservedUntil);
        }
        switch (status) {
            case NONE -> {}
            case CREATED -> move(checkout, CheckoutStatus.CREATED);
            case CREDITED -> move(checkout, CheckoutStatus.CREATED, CheckoutStatus.SHIPPED, status);
            default -> move(checkout, CheckoutStatus.CREATED, status);
        }
    }

    private static void move(Checkout checkout, CheckoutStatus... way) {
        for (CheckoutStatus to : way) {
            checkout.apply(Transition.between(checkout.status(), to).orElseThrow(), Actor.system("test"), AT);
        }
    }

    /** The order that opens it. */
    public Order order() {
        return new Order(
                build(),
                List.of(line(1, 1, 1, "Klippning", 2, 39900), line(2, 4, 7, "Avgift å ö", 1, 1050)),
                company(),
                account(),
                base.resolve("/pay/pay-token/return"),
                base.resolve("/pay/pay-token"),
                base.resolve("/webhooks/payson/notification-token"),
                intent);
    }

    public ProviderAccount account() {
        return new ProviderAccount(
                UUID.fromString("0a000000-0000-4000-8000-000000000001"),
                "SomeAccoun",
                COMPANY,
                provider,
                account,
                live,
                sealedSecret,
                AT);
    }

    /** The wish to be paid this checkout. */
    public static Instruction requestFor(Checkout checkout) {
        UUID id =
                new UUID(checkout.id().getLeastSignificantBits(), checkout.id().getMostSignificantBits());
        return Instruction.of(
                id,
                checkout,
                Instruction.Kind.PAYMENT_REQUEST,
                checkout.amount().amountMinor(),
                "anna@salongsaga.example",
                AT);
    }

    private CheckoutLine line(int position, int type, int article, String name, int quantity, long unitPriceMinor) {
        return new CheckoutLine(null, id, position, type, article, name, quantity, unitPriceMinor, currency, 2500, 0);
    }

    private Company company() {
        return new Company(
                COMPANY,
                "salong-saga",
                "Salong Saga",
                "556000-0000",
                "SE",
                currency,
                "Europe/Stockholm",
                language,
                false,
                capturesManually,
                false,
                "",
                "");
    }
}
