package dev.tandem.initiatives.security;

import static dev.tandem.initiatives.Api.as;
import static dev.tandem.initiatives.Api.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.embedded.contract.Refusals;
import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.initiatives.security.RolesTest.Row;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation refuses what its contract says it refuses, with the status that is said. */
@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
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
        String subject = unique("caller");
        Ground ground = Ground.fresh(subject);

        List<String> wrong =
                Refusals.wrong(row.operationId(), as(subject, role), caller -> OperationRequests.of(row.operation())
                        .apply(caller, ground));

        assertEquals(List.of(), wrong);
    }
}
