package dev.tandem.http.trial;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said of an operation that will go. */
@QuarkusTest
@QuarkusTestResource(TestKeys.class)
@TestSecurity(user = "jonas", roles = "viewer")
class DeprecationTest {

    @Test
    void itsAnswersSayWhenItGoesAndWhatToUseInstead() {
        var headers = given().get("/api/v1/trials/former?limit=2")
                .then()
                .statusCode(200)
                .header("Deprecation", "@1798761600")
                .header("Sunset", "Mon, 05 Jul 2027 00:00:00 GMT")
                .extract()
                .headers();
        assertThat(
                headers.getValues("Link"),
                containsInAnyOrder(
                        equalTo("</api/v1/trials>; rel=\"successor-version\""), startsWith("</api/v1/trials/former?")));
    }

    @Test
    void whatItRefusesSaysSoToo() {
        given().get("/api/v1/trials/former?count=-1")
                .then()
                .statusCode(400)
                .header("Deprecation", "@1798761600")
                .header("Sunset", not(nullValue()));
    }

    @Test
    void otherOperationsSayNothingOfIt() {
        given().get("/api/v1/trials")
                .then()
                .statusCode(200)
                .header("Deprecation", nullValue())
                .header("Sunset", nullValue());
    }

    @Test
    void theContractSaysTheSame() {
        var operation = given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.'/api/v1/trials'.get.deprecated", nullValue())
                .body("paths.'/api/v1/trials/former'.get.deprecated", equalTo(true))
                .extract()
                .jsonPath();
        String at = "paths.'/api/v1/trials/former'.get.";
        assertThat(
                operation.getString(at + "description"),
                startsWith(
                        "**Deprecated** since 2027-01-01; it may be gone from 2027-07-05 (both days at midnight UTC)."
                                + " Use `/api/v1/trials` instead.\n\nLists them."));
        assertEquals(
                Map.of("since", "2027-01-01", "sunset", "2027-07-05", "successor", "/api/v1/trials"),
                operation.getMap(at + "x-tandem-deprecation"));
        assertEquals("@1798761600", operation.getString(at + "responses.'200'.headers.Deprecation.schema.const"));
        assertEquals(
                "Mon, 05 Jul 2027 00:00:00 GMT",
                operation.getString(at + "responses.'200'.headers.Sunset.schema.const"));
    }
}
