package dev.kassa.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import dev.kassa.KassaTest;
import dev.kassa.audit.Actor;
import dev.kassa.audit.AuditEntry;
import dev.kassa.audit.AuditTrail;
import dev.kassa.cast.Cast;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Who came in, and at whose door somebody knocked in vain, is on record; what strangers type is not. */
@KassaTest
class PersonSignInIT {

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private AuditTrail trail;

    private List<AuditEntry> before;

    @BeforeEach
    void look() {
        before = newest();
    }

    @Test
    void successAndFailureAreRecordedForWhoeverItIs() throws Exception {
        signIn("Anna@SalongSaga.example", "guess");
        signIn(Cast.ANNA.email(), Cast.PASSWORD);

        assertThat(added()).extracting(AuditEntry::act).containsExactly("SIGNED_IN", "SIGN_IN_FAILED");
        assertThat(added()).allSatisfy(entry -> {
            assertThat(entry.actorName()).isEqualTo(Cast.ANNA.email());
            assertThat(entry.companyId()).isEqualTo(Cast.SAGA.id());
            assertThat(entry.detail()).isNull();
        });
    }

    /** One within a minute is told of all who are nobody's, whether it is one of these or came just before. */
    @Test
    void ofAnAddressThatIsNobodysNothingThatWasTypedIsKept() throws Exception {
        signIn("my secret password", "x");
        signIn("ånna@salongsaga.example", Cast.PASSWORD);
        signIn("", "");

        assertThat(added()).hasSizeLessThan(2);
        assertThat(trail.newest(null, null, 500))
                .filteredOn(entry -> entry.act().equals("SIGN_IN_FAILED") && entry.actorKind() == Actor.Kind.PUBLIC)
                .isNotEmpty()
                .allSatisfy(entry -> {
                    assertThat(entry.actorName()).isEqualTo("public");
                    assertThat(entry.companyId()).isNull();
                    assertThat(entry.subjectId()).isNull();
                    assertThat(Objects.requireNonNullElse(entry.detail(), "+1")).matches("\\+\\d+");
                });
    }

    private void signIn(String email, String password) throws Exception {
        MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build()
                .perform(
                        formLogin("/sign-in").userParameter("email").user(email).password(password));
    }

    private List<AuditEntry> added() {
        return newest().stream()
                .filter(entry -> entry.act().startsWith("SIGN")) // others may have been denied something before
                .filter(entry -> before.stream().noneMatch(old -> Objects.equals(old.id(), entry.id())))
                .toList();
    }

    private List<AuditEntry> newest() {
        return trail.newest(null, null, 20);
    }
}
