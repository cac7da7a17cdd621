package dev.tandem.http.trial;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Which tokens are taken. Each refused one differs from a good one in a single thing. */
@QuarkusTest
@QuarkusTestResource(TestKeys.class)
class TokenTest {

    private static void answers(int status, RequestSpecification request) {
        request.get("/api/v1/trials").then().statusCode(status);
    }

    private static RequestSpecification with(String token) {
        return given().auth().oauth2(token);
    }

    private static void refused(String token) {
        with(token)
                .get("/api/v1/trials")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthenticated"));
    }

    @Test
    void goodTokenIsTaken() {
        answers(200, with(TestKeys.sign(TestKeys.claims("vera", "viewer"))));
        answers(200, with(TestKeys.signAs("at+jwt", TestKeys.claims("vera", "viewer"))));
    }

    @Test
    void noTokenIsRefused() {
        given().get("/api/v1/trials")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("detail", equalTo("The request has no token."));
        refused("abc");
    }

    @Test
    void wrongIssuerAudienceAlgorithmOrTimeIsRefused() {
        refused(TestKeys.sign(TestKeys.claims("vera", "viewer").issuer("https://elsewhere.example")));
        refused(TestKeys.sign(TestKeys.claims("vera", "viewer").audience("other")));
        refused(TestKeys.signWith512(TestKeys.claims("vera", "viewer")));
        refused(TestKeys.sign(
                TestKeys.claims("vera", "viewer").expiresAt(Instant.now().minusSeconds(120))));
    }

    @Test
    void otherKindOfTokenIsRefused() {
        refused(TestKeys.signAs("logout+jwt", TestKeys.claims("vera", "viewer")));
        refused(TestKeys.sign(TestKeys.claims("vera", "viewer").claim("typ", "Refresh")));
        answers(200, with(TestKeys.sign(TestKeys.claims("vera", "viewer").claim("typ", "Bearer"))));
    }

    @Test
    void changedTokenIsRefused() {
        String token = TestKeys.sign(TestKeys.claims("vera", "viewer"));
        String[] parts = token.split("\\.", -1);
        String other =
                TestKeys.sign(TestKeys.claims("mallory", "viewer", "admin")).split("\\.", -1)[1];
        refused(parts[0] + "." + other + "." + parts[2]);
    }

    @Test
    void wrongRoleIsForbidden() {
        with(TestKeys.sign(TestKeys.claims("ivo", "integrator")))
                .get("/api/v1/trials")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void operationWithoutRolesIsDenied() {
        with(TestKeys.sign(TestKeys.claims("ada", "viewer", "admin")))
                .get("/api/v1/trials/unannotated")
                .then()
                .statusCode(403);
    }
}
