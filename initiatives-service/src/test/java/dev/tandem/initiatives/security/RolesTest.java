package dev.tandem.initiatives.security;

import static dev.tandem.initiatives.Api.as;
import static dev.tandem.initiatives.Api.unique;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.tandem.embedded.contract.RoleTable;
import dev.tandem.embedded.contract.RoleTable.Row;
import dev.tandem.embedded.quarkus.TandemBackends;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sends every operation as every role, on what is its own and what is not, and compares with {@code roles.csv}. */
@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class RolesTest {

    private static final List<String> READS = List.of("get", "list", "rank", "diff");

    /** Nothing is changed by a read, nor by what is refused. */
    private static final Ground OWN = Ground.lasting(unique("caller"));

    private static final Ground OTHER = Ground.lasting("somebody-else");

    static List<Row> rows() throws IOException {
        return RoleTable.rows();
    }

    private static boolean reads(Row row) {
        return READS.stream().anyMatch(row.operation()::startsWith);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void everyRoleMayDoWhatTheTableSays(Row row) {
        OperationRequests.Sending request = OperationRequests.of(row.operation());
        assertNotNull(request, "no request is written for " + row.operation());
        List<String> wrong = new ArrayList<>();
        row.statusByRole().forEach((role, expected) -> {
            boolean own = row.isOwn();
            Ground ground = reads(row) || expected >= 400
                    ? (own ? OWN : OTHER)
                    : Ground.fresh(own ? unique("caller") : "somebody-else");
            Response response = request.apply(as(own ? ground.owner() : unique("caller"), role), ground);
            if (response.statusCode() != expected) {
                wrong.add(role + ": " + response.statusCode() + " instead of " + expected + " "
                        + response.body().asString());
            }
        });
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void withoutATokenNothingIsAnswered(Row row) {
        OperationRequests.of(row.operation())
                .apply(given(), OTHER)
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void aTokenWithoutAKnownRoleMayDoNothing(Row row) {
        OperationRequests.of(row.operation())
                .apply(as(OWN.owner(), "gardener"), OWN)
                .then()
                .statusCode(403);
    }

    @Test
    void everyOperationOfTheContractHasItsRowsAndNoRowIsOfAnother() throws IOException {
        Map<String, Map<String, Map<String, Object>>> paths = given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .path("paths");
        assertEquals(RoleTable.demanded(paths), RoleTable.written());
    }
}
