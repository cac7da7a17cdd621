package dev.tandem.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may import whom. Services meet in events only; the chassis knows no noun of theirs. */
class RoomsTest {

    private static final String[] SERVICES = {
        "dev.tandem.initiatives..", "dev.tandem.metrics..", "dev.tandem.webhooks..", "dev.tandem.gateway.."
    };

    @Test
    void everyRoomIsLookedAt() {
        for (String room : List.of(
                "dev.tandem.http",
                "dev.tandem.money",
                "dev.tandem.events",
                "dev.tandem.journal",
                "dev.tandem.embedded",
                "dev.tandem.initiatives",
                "dev.tandem.metrics",
                "dev.tandem.webhooks",
                "dev.tandem.gateway",
                "dev.tandem.client",
                "dev.tandem.local",
                "dev.tandem.fuzz")) {
            assertTrue(
                    House.classes().stream().map(JavaClass::getPackageName).anyMatch(name -> name.startsWith(room)),
                    "no class of " + room + " was found: build the whole tree first");
        }
    }

    @Test
    void servicesNeverImportEachOther() {
        for (String service : SERVICES) {
            for (String other : SERVICES) {
                if (!service.equals(other)) {
                    noClasses()
                            .that()
                            .resideInAPackage(service)
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(other)
                            .check(House.classes());
                }
            }
        }
    }

    @Test
    void theChassisImportsNoService() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.tandem.http..",
                        "dev.tandem.money..",
                        "dev.tandem.events..",
                        "dev.tandem.journal..",
                        "dev.tandem.embedded..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.tandem.initiatives..",
                        "dev.tandem.metrics..",
                        "dev.tandem.webhooks..",
                        "dev.tandem.gateway..",
                        "dev.tandem.local..",
                        "dev.tandem.fuzz..")
                .check(House.classes());
    }

    @Test
    void chassisHttpStandsAlone() {
        classes()
                .that()
                .resideInAPackage("dev.tandem.http..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(
                        "dev.tandem.journal..",
                        "dev.tandem.events..",
                        "dev.tandem.money..",
                        "dev.tandem.embedded..",
                        "jakarta.persistence..",
                        "org.hibernate..",
                        "org.apache.kafka..")
                .allowEmptyShould(false)
                .check(House.classes());
    }

    @Test
    void chassisEventsReadsEventsAndNothingElse() {
        classes()
                .that()
                .resideInAPackage("dev.tandem.events..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.tandem.events..", "java..", "org.apache.kafka.common..", "com.fasterxml.jackson.core..")
                .allowEmptyShould(false)
                .check(House.classes());
    }

    @Test
    void theGatewayTakesChassisHttpAndEventsAlone() {
        noClasses()
                .that()
                .resideInAPackage("dev.tandem.gateway..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.tandem.journal..", "dev.tandem.money..", "dev.tandem.embedded..")
                .check(House.classes());
    }

    @Test
    void whatIsDeployedReachesServicesOverHttpOnly() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.tandem.local..", "dev.tandem.fuzz..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.tandem.initiatives..",
                        "dev.tandem.metrics..",
                        "dev.tandem.webhooks..",
                        "dev.tandem.gateway..",
                        "dev.tandem.events..",
                        "dev.tandem.journal..",
                        "dev.tandem.http..")
                .check(House.classes());
    }

    @Test
    void clientsKnowTheContractAndNothingElseOfOurs() {
        noClasses()
                .that()
                .resideInAPackage("dev.tandem.client..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.tandem..").and(resideOutsideOfPackage("dev.tandem.client..")))
                .check(House.classes());
    }

    @Test
    void nothingOfOursIsBuiltOnAClient() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.tandem.client..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.tandem.client..")
                .check(House.classes());
    }

    @Test
    void packagesOfAServiceAreFeaturesAndFlat() {
        List<String> deep = House.classes().stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.matches("dev\\.tandem\\.(initiatives|metrics|webhooks|gateway)\\..*"))
                .filter(name -> name.split("\\.").length > 4)
                .distinct()
                .toList();
        assertTrue(deep.isEmpty(), () -> "a feature is one flat package: " + deep);
    }
}
