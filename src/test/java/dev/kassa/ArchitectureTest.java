package dev.kassa;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.modulith.core.ApplicationModules;

/** Who may know whom. The signs on the rooms' doors say it; here they are held to it. */
class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.kassa");

    @Test
    void roomsImportOnlyWhatTheirDoorSignsAllow() {
        ApplicationModules.of(App.class).verify();
    }

    @Test
    void theRulesBelowSeeTheHouse() {
        assertThat(OURS.contain(App.class)).isTrue();
        assertThat(OURS.contain(ArchitectureTest.class)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"provider", "api", "pages", "sandbox"})
    void siblingsAreStrangers(String room) {
        check(slices().matching("dev.kassa." + room + ".(*)..").should().notDependOnEachOther());
    }

    @Test
    void nobodyKnowsTheSandbox() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.kassa.sandbox..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.kassa.sandbox.."));
    }

    @Test
    void theSandboxKnowsNobody() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.kassa.sandbox..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.kassa..").and(resideOutsideOfPackage("dev.kassa.sandbox.."))));
    }

    @Test
    void onlyTheStripeAdapterKnowsStripesLibrary() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.kassa.provider.stripe..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.stripe.."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"common", "core", "util", "utils", "service", "impl", "dto"})
    void packagesAreNamedForWhatTheyAreAbout(String vague) {
        check(noClasses().should().resideInAPackage("dev.kassa.." + vague + ".."));
    }

    @Test
    void theTimeComesFromTheClockBean() {
        check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Time.class.getName())
                .should()
                .callMethodWhere(readsTheMachinesClock()));
    }

    private static DescribedPredicate<JavaMethodCall> readsTheMachinesClock() {
        return DescribedPredicate.describe("reads the machine's clock", call -> {
            MethodCallTarget method = call.getTarget();
            String owner = method.getOwner().getName();
            boolean now = owner.startsWith("java.time.")
                    && method.getName().equals("now")
                    && method.getRawParameterTypes().isEmpty();
            boolean system = owner.equals("java.time.Clock") && method.getName().startsWith("system");
            return now || system || method.getFullName().startsWith("java.lang.System.currentTimeMillis");
        });
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(OURS);
    }
}
