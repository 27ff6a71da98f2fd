package dev.kassa.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kassa.audit.Actor;
import dev.kassa.audit.Role;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignedInTest {

    private static final UUID ID = UUID.randomUUID();
    private static final UUID COMPANY = UUID.randomUUID();
    private static final Person ANNA =
            new Person(ID, "anna@salongsaga.example", "Anna Lind", "{x}hash", Role.ADMINISTRATOR, COMPANY);

    @Test
    void aPersonActsByTheirAddressForTheirCompany() {
        var anna = new SignedIn(ANNA);

        assertThat(anna.actor())
                .isEqualTo(new Actor(Actor.Kind.PERSON, "anna@salongsaga.example", COMPANY, Role.ADMINISTRATOR));
        assertThat(anna.getUsername()).isEqualTo("anna@salongsaga.example");
        assertThat(anna.displayName()).isEqualTo("Anna Lind");
        assertThat(anna.role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(anna.getAuthorities())
                .extracting("authority")
                .containsExactly("ROLE_bookingsupplier-administrator-write");
    }

    @Test
    void aKeyActsByItsLabelAndHasNoPassword() {
        var key = new SignedIn(
                new ApiKey(ID, "00", "booking", Role.READER, COMPANY, Instant.EPOCH, null, null, "", null));

        assertThat(key.actor()).isEqualTo(new Actor(Actor.Kind.KEY, "booking", COMPANY, Role.READER, ID));
        assertThat(key.getPassword()).isEmpty();
    }

    @Test
    void narrowedToACompanyNobodyIsMoreThanItsAdministrator() {
        var siri = new SignedIn(new Person(ID, "siri@kassa.example", "Siri", "", Role.SUPERADMIN, null));

        assertThat(siri.narrowedTo(COMPANY).actor())
                .isEqualTo(new Actor(Actor.Kind.PERSON, "siri@kassa.example", COMPANY, Role.ADMINISTRATOR));
        assertThat(new SignedIn(ANNA).narrowedTo(COMPANY).actor()).isEqualTo(new SignedIn(ANNA).actor());
        assertThat(new SignedIn(ANNA).narrowedTo(ID).role()).isEqualTo(Role.NONE);
    }

    @Test
    void neitherIsPrintedWithTheirSecretsOrNames() {
        assertThat(new SignedIn(ANNA).toString()).doesNotContain("anna", "hash", "Lind");
        assertThat(ANNA.toString()).doesNotContain("anna", "hash", "Lind");
    }

    @Test
    void aNewNameIsTheSamePersonAndAnotherRoleIsNot() {
        var anna = new SignedIn(ANNA);

        assertThat(anna.isAs(new Person(ID, ANNA.email(), "Anna Berg", "{x}hash", Role.ADMINISTRATOR, COMPANY)))
                .isTrue();
        assertThat(anna.isAs(new Person(ID, ANNA.email(), "Anna Lind", "{x}hash", Role.READER, COMPANY)))
                .isFalse();
        assertThat(anna.isAs(new Person(ID, ANNA.email(), "Anna Lind", "{x}hash", Role.ADMINISTRATOR, ID)))
                .isFalse();
        assertThat(anna.isAs(new Person(ID, ANNA.email(), "Anna Lind", "{x}new", Role.ADMINISTRATOR, COMPANY)))
                .isFalse();
    }
}
