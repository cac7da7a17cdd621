package dev.tandem.initiatives.security;

import static dev.tandem.initiatives.Api.as;
import static dev.tandem.initiatives.Api.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.embedded.contract.Refusals;
import dev.tandem.embedded.contract.RoleTable;
import dev.tandem.embedded.contract.RoleTable.Row;
import dev.tandem.embedded.quarkus.TandemBackends;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation refuses what its contract says it refuses, with the status that is said. */
@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class RefusalsTest {

    static List<Row> operations() throws IOException {
        return RoleTable.operations();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void whatIsWrongWithARequestHasItsOwnStatus(Row row) {
        String subject = unique("caller");
        Ground ground = Ground.fresh(subject);

        List<String> wrong = Refusals.wrong(
                row.operationId(), as(subject, row.allowedRole()), caller -> OperationRequests.of(row.operation())
                        .apply(caller, ground));

        assertEquals(List.of(), wrong);
    }
}
