package dev.kassa.cast;

import dev.kassa.audit.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who plays in the demo, in the tests and on the screenshots. All of it is public, and worth nothing outside the sandbox. */
public final class Cast {

    public static final String PASSWORD = "kassa-demo";

    public static final CastCompany SAGA = new CastCompany(
            UUID.fromString("5a10a6a0-0000-4000-8000-000000000001"),
            "salong-saga",
            "Salong Saga",
            "556123-4567",
            "SEK",
            false,
            false,
            "acct_salongsaga",
            "4001",
            "sandbox-key-saga",
            "",
            new String[] {"Klippning", "Färgning och klippning", "Presentkort", "Schampo"},
            new String[] {"Haircut", "Colour and cut", "Gift card", "Shampoo"});

    public static final CastCompany PADEL = new CastCompany(
            UUID.fromString("5a10a6a0-0000-4000-8000-000000000002"),
            "padelhallen",
            "Padelhallen",
            "556234-5678",
            "SEK",
            true,
            false,
            "acct_padelhallen",
            "4002",
            "sandbox-key-padel",
            "padelhallen.example *.padelhallen.example localhost 127.0.0.1",
            new String[] {"Padelbana 60 minuter", "Padelkurs, fyra tillfällen", "Presentkort", "Padelbollar"},
            new String[] {"Padel court, 60 minutes", "Padel course, four sessions", "Gift card", "Padel balls"});

    public static final CastCompany NORR = new CastCompany(
            UUID.fromString("5a10a6a0-0000-4000-8000-000000000003"),
            "kliniken-norr",
            "Kliniken Norr",
            "556345-6789",
            "EUR",
            false,
            true,
            "acct_klinikennorr",
            null,
            null,
            "",
            new String[] {"Läkarbesök", "Hälsokontroll", "Presentkort", "Kompressionsstrumpor"},
            new String[] {"Doctor's appointment", "Health check", "Gift card", "Compression socks"});

    public static final CastPerson ANNA = person("anna@salongsaga.example", "Anna Lind", Role.ADMINISTRATOR, SAGA, 1);
    public static final CastPerson ROLF = person("rolf@salongsaga.example", "Rolf Ek", Role.READER, SAGA, 2);
    public static final CastPerson PETER =
            person("peter@padelhallen.example", "Peter Holm", Role.ADMINISTRATOR, PADEL, 3);
    public static final CastPerson KARIN =
            person("karin@klinikennorr.example", "Karin Moe", Role.ADMINISTRATOR, NORR, 4);
    public static final CastPerson SIRI = person("siri@kassa.example", "Siri Falk", Role.SUPERADMIN, null, 9);

    public static final List<CastCompany> COMPANIES = List.of(SAGA, PADEL, NORR);
    public static final List<CastPerson> PEOPLE = List.of(ANNA, ROLF, PETER, KARIN, SIRI);

    /** Public ids of two things of Salong Saga's to pay for: its first service, and its second. */
    public static final String ORDER_A = "SagaOrderA";

    public static final String ORDER_B = "SagaOrderB";

    private Cast() {}

    /** A Payson checkout of Salong Saga: 1 to 11 stand in the status of that number, 21 to 30 in ReadyToShip. */
    public static UUID paysonCheckout(int number) {
        return UUID.fromString("c0000000-0000-4000-8000-%012d".formatted(number));
    }

    private static CastPerson person(String email, String name, Role role, @Nullable CastCompany company, int number) {
        UUID key = UUID.fromString("a11a0000-0000-4000-8000-%012d".formatted(number));
        return new CastPerson(email, name, role, company, key);
    }

    /**
     * @param sendsDirectly whether its payment requests go out by themselves
     * @param paysonAgent null if it has no account at Payson
     * @param returnHosts where its customers may be sent back to; empty for anywhere
     * @param namesSv names of its articles: two services, a gift card, a product
     */
    public record CastCompany(
            UUID id,
            String slug,
            String name,
            String organisationNumber,
            String currency,
            boolean sendsDirectly,
            boolean capturesManually,
            String stripeAccount,
            @Nullable String paysonAgent,
            @Nullable String paysonKey,
            String returnHosts,
            String[] namesSv,
            String[] namesEn) {}

    /** @param key the person's API key */
    public record CastPerson(
            String email, String name, Role role, @Nullable CastCompany company, UUID key) {}
}
