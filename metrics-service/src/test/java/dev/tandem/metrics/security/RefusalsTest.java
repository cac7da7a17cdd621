package dev.tandem.metrics.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.embedded.contract.Refusals;
import dev.tandem.embedded.contract.RoleTable;
import dev.tandem.embedded.contract.RoleTable.Row;
import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.embedded.quarkus.TestTokens;
import dev.tandem.metrics.measurement.Facts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation refuses what its contract says it refuses, with the status that is said. */
@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
class RefusalsTest {

    static List<Row> operations() throws IOException {
        return RoleTable.operations();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void whatIsWrongWithARequestHasItsOwnStatus(Row row) {
        RequestSpecification somebody = Facts.anyone()
                .header("Authorization", "Bearer " + TestTokens.of(RolesTest.ground().owner, row.allowedRole()));

        List<String> wrong = Refusals.wrong(row.operationId(), somebody, caller -> OperationRequests.of(row.operation())
                .apply(caller, RolesTest.ground()));

        assertEquals(List.of(), wrong);
    }
}
