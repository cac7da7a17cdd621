package dev.tandem.metrics.security;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.tandem.embedded.contract.RoleTable;
import dev.tandem.embedded.contract.RoleTable.Row;
import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.embedded.quarkus.TestTokens;
import dev.tandem.metrics.measurement.Facts;
import dev.tandem.metrics.projection.InitiativesServiceDouble;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sends every operation as every role, on what is its own and what is not, and compares with {@code roles.csv}. */
@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
class RolesTest {

    private static Ground ground;

    /** What all requests stand on; made once. */
    static synchronized Ground ground() {
        if (ground == null) {
            try (InitiativesServiceDouble initiatives = new InitiativesServiceDouble()) {
                ground = new Ground(initiatives);
            }
        }
        return ground;
    }

    private static RequestSpecification as(String subject, String role) {
        return Facts.anyone().auth().oauth2(TestTokens.of(subject, role));
    }

    static List<Row> rows() throws IOException {
        return RoleTable.rows();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void everyRoleMayDoWhatTheTableSays(Row row) {
        OperationRequests.Sending request = OperationRequests.of(row.operation());
        assertNotNull(request, "no request is written for " + row.operation());
        List<String> wrong = new ArrayList<>();
        row.statusByRole().forEach((role, expected) -> {
            String subject = row.isOwn() ? ground().owner : "somebody-else";
            Response response = request.apply(as(subject, role), ground());
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
                .apply(Facts.anyone(), ground())
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void aTokenWithoutAKnownRoleMayDoNothing(Row row) {
        OperationRequests.of(row.operation())
                .apply(as(ground().owner, "gardener"), ground())
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
