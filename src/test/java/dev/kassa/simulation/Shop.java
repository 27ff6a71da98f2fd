package dev.kassa.simulation;

import dev.kassa.audit.Actor;
import dev.kassa.audit.Role;
import dev.kassa.checkout.OpenCheckout;
import dev.kassa.checkout.OpenCheckout.Item;
import dev.kassa.checkout.UiMode;
import dev.kassa.company.ProviderName;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The company of a world: its people, what it sells, and the bookings that its customers pay for. */
record Shop(UUID company, List<Actor> people, boolean sendsDirectly) {

    static final UUID COMPANY = UUID.fromString("51000000-0000-4000-8000-000000000001");
    private static final List<String> BOOKINGS = List.of("booking-1", "booking-2");

    static Shop open(JdbcClient jdbc, RandomGenerator dice) {
        boolean direct = dice.nextInt(3) == 0;
        boolean manual = dice.nextInt(3) > 0;
        jdbc.sql(
                        "insert into company (id, slug, name, organisation_number, country, currency, zone, language,"
                                + " sends_directly, captures_manually, demands_key)"
                                + " values (?, 'shop', 'Shop', '556000-0000', 'SE', 'SEK', 'Europe/Stockholm', 'sv', ?, ?, false)")
                .params(COMPANY, direct, manual)
                .update();
        for (ProviderName provider : ProviderName.values()) {
            jdbc.sql("insert into provider_account (id, company_id, provider, account, live)"
                            + " values (?, ?, ?, 'account', false)")
                    .params(new UUID(0, provider.ordinal() + 1), COMPANY, provider.name())
                    .update();
        }
        for (int article = 1; article <= 2; article++) {
            jdbc.sql(
                            "insert into article (company_id, article_type_id, article_id, name_sv, name_en, price_minor,"
                                    + " currency, vat_basis_points, active) values (?, 1, ?, 'Tid', 'Time', ?, 'SEK', 2500, true)")
                    .params(COMPANY, article, 10000 * article)
                    .update();
        }
        return new Shop(COMPANY, List.of(administrator("anna"), administrator("bo")), direct);
    }

    private static Actor administrator(String name) {
        return new Actor(Actor.Kind.PERSON, name + "@shop.example", COMPANY, Role.ADMINISTRATOR);
    }

    /** What the booking system wants paid. */
    OpenCheckout wish(RandomGenerator dice) {
        ProviderName provider = ProviderName.values()[dice.nextInt(ProviderName.values().length)];
        String booking = BOOKINGS.get(dice.nextInt(BOOKINGS.size()));
        List<Item> items = List.of(new Item(1, 1, 2), new Item(1, 2, 1));
        UiMode mode = provider == ProviderName.PAYSON ? UiMode.EMBEDDED : UiMode.HOSTED;
        return new OpenCheckout(provider, company, "SE", items, booking, null, null, mode, null);
    }
}
