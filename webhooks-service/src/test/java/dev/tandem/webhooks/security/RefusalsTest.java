package dev.tandem.webhooks.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.embedded.contract.Refusals;
import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.embedded.quarkus.TestTokens;
import dev.tandem.webhooks.security.RolesTest.Row;
import dev.tandem.webhooks.trial.Certificates;
import dev.tandem.webhooks.trial.Hooks;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation refuses what its contract says it refuses, with the status that is said. */
@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
@QuarkusTestResource(Certificates.class)
class RefusalsTest {

    /** One row for each operation, of what somebody may do with what is their own. */
    static List<Row> operations() throws IOException {
        return List.copyOf(RolesTest.rows().stream()
                .filter(row -> row.scope().equals("own"))
                .collect(Collectors.toMap(Row::operationId, Function.identity(), (first, second) -> first))
                .values());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void whatIsWrongWithARequestHasItsOwnStatus(Row row) {
        String role = row.statusByRole().entrySet().stream()
                .filter(allowed -> allowed.getValue() != 403)
                .min(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        RequestSpecification somebody =
                Hooks.anyone().header("Authorization", "Bearer " + TestTokens.of(RolesTest.ground().owner, role));

        List<String> wrong = Refusals.wrong(row.operationId(), somebody, caller -> OperationRequests.of(row.operation())
                .apply(caller, RolesTest.ground()));

        assertEquals(List.of(), wrong);
    }
}
