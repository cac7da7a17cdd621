package dev.tandem.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What no class may do, wherever it lives. */
class ConductTest {

    private static final Set<String> HTTP_METHODS = Set.of(
            "jakarta.ws.rs.GET",
            "jakarta.ws.rs.POST",
            "jakarta.ws.rs.PUT",
            "jakarta.ws.rs.PATCH",
            "jakarta.ws.rs.DELETE");

    private static final Set<String> ACCESS = Set.of(
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.PermitAll",
            "jakarta.annotation.security.DenyAll",
            "io.quarkus.security.Authenticated");

    @Test
    void everyOperationSaysWhoMayCallIt() {
        ArchRule rule = methods().that(areOperations()).should(be(annotatedWithAny(ACCESS)));
        rule.check(House.classes());
    }

    @Test
    void timeComesFromTheInjectedClock() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.tandem.initiatives..",
                        "dev.tandem.metrics..",
                        "dev.tandem.webhooks..",
                        "dev.tandem.events..",
                        "dev.tandem.journal..",
                        "dev.tandem.http..")
                .should()
                .callMethodWhere(readsTheSystemClock())
                .check(House.classes());
    }

    @Test
    void nothingPrintsToTheConsoleButTheLocalRun() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.tandem.initiatives..",
                        "dev.tandem.metrics..",
                        "dev.tandem.webhooks..",
                        "dev.tandem.events..",
                        "dev.tandem.journal..",
                        "dev.tandem.http..",
                        "dev.tandem.money..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(House.classes());
    }

    @Test
    void moneyIsNeverABinaryFloat() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.tandem.money..",
                        "dev.tandem.client.model..",
                        "dev.tandem.initiatives.plan..",
                        "dev.tandem.initiatives.actual..",
                        "dev.tandem.initiatives.alignment..",
                        "dev.tandem.initiatives.delay..",
                        "dev.tandem.initiatives.score..",
                        "dev.tandem.metrics.measurement..",
                        "dev.tandem.metrics.cell..",
                        "dev.tandem.metrics.fx..",
                        "dev.tandem.metrics.period..",
                        "dev.tandem.metrics.report..",
                        "dev.tandem.metrics.budgetuse..",
                        "dev.tandem.metrics.benefit..",
                        "dev.tandem.metrics.earnedvalue..")
                .should()
                .dependOnClassesThat(new DescribedPredicate<JavaClass>("are binary floating point") {
                    @Override
                    public boolean test(JavaClass type) {
                        return Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                                .contains(type.getName());
                    }
                })
                .check(House.classes());
    }

    private static DescribedPredicate<JavaMethod> areOperations() {
        return annotatedWithAny(HTTP_METHODS);
    }

    private static DescribedPredicate<JavaMethod> annotatedWithAny(Set<String> names) {
        return new DescribedPredicate<>("annotated with one of " + names) {
            @Override
            public boolean test(JavaMethod method) {
                return method.getAnnotations().stream()
                        .anyMatch(annotation ->
                                names.contains(annotation.getRawType().getName()));
            }
        };
    }

    private static DescribedPredicate<JavaCall<?>> readsTheSystemClock() {
        return new DescribedPredicate<>("reads the system's clock") {
            @Override
            public boolean test(JavaCall<?> call) {
                String owner = call.getTargetOwner().getName();
                boolean now = call.getName().equals("now")
                        && owner.startsWith("java.time.")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.getName().equals("java.time.Clock"));
                return now
                        || (owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis"));
            }
        };
    }
}
