package dev.tandem.embedded.contract;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;

/**
 * Puts the check against the contract into every Quarkus test of a module that names this class in {@code META-INF/services}
 * for both callbacks.
 */
public final class ContractWatch implements QuarkusTestBeforeClassCallback, QuarkusTestBeforeEachCallback {

    @Override
    public void beforeClass(Class<?> testClass) {
        SeenAnswers.addTests(testClass);
        watch();
    }

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        watch();
    }

    private static void watch() {
        if (RestAssured.filters().stream().noneMatch(ContractCheck.class::isInstance)) {
            RestAssured.filters(new ContractCheck());
        }
    }
}
