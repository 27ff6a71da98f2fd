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

    private static final int BOOKINGS = 6;

    static Shop open(JdbcClient jdbc, World world) {
        RandomGenerator dice = world.dice();
        UUID company = new UUID(world.seed(), 1); // its chain of audit entries begins here
        boolean direct = dice.nextInt(3) == 0;
        boolean manual = dice.nextInt(3) > 0 && !world.weather().isRivalry();
        jdbc.sql(
                        "insert into company (id, slug, name, organisation_number, country, currency, zone, language,"
                                + " sends_directly, captures_manually, demands_key)"
                                + " values (?, 'shop', 'Shop', '556000-0000', 'SE', 'SEK', 'Europe/Stockholm', 'sv', ?, ?, false)")
                .params(company, direct, manual)
                .update();
        for (ProviderName provider : ProviderName.values()) {
            jdbc.sql("insert into provider_account (id, public_id, company_id, provider, account, live, created_at)"
                            + " values (?, ?, ?, ?, 'account', false, utc_timestamp(6))")
                    .params(
                            new UUID(0, provider.ordinal() + 1),
                            "Account" + (100 + provider.ordinal()),
                            company,
                            provider.name())
                    .update();
        }
        for (int article = 1; article <= 2; article++) {
            jdbc.sql(
                            "insert into article (company_id, article_type_id, article_id, name_sv, name_en, price_minor,"
                                    + " currency, vat_basis_points, active) values (?, 1, ?, 'Tid', 'Time', ?, 'SEK', 2500, true)")
                    .params(company, article, 10000 * article)
                    .update();
        }
        return new Shop(company, List.of(administrator("anna", company), administrator("bo", company)), direct);
    }

    private static Actor administrator(String name, UUID company) {
        return new Actor(Actor.Kind.PERSON, name + "@shop.example", company, Role.ADMINISTRATOR);
    }

    /** What the booking system wants paid. */
    OpenCheckout wish(World world) {
        RandomGenerator dice = world.dice();
        return wish(world, ProviderName.values()[dice.nextInt(ProviderName.values().length)]);
    }

    OpenCheckout wish(World world, ProviderName provider) {
        RandomGenerator dice = world.dice();
        String booking = "booking-" + dice.nextInt(world.weather().isRivalry() ? 1 : BOOKINGS);
        List<Item> items = List.of(new Item(1, 1, 2), new Item(1, 2, 1));
        UiMode mode = provider == ProviderName.PAYSON ? UiMode.EMBEDDED : UiMode.HOSTED;
        return new OpenCheckout(provider, company, "SE", items, booking, null, null, mode, null);
    }
}
