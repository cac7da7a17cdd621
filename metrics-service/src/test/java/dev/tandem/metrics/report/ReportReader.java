package dev.tandem.metrics.report;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.embedded.quarkus.TestTokens;
import dev.tandem.metrics.projection.InitiativesServiceDouble;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Asks for a report when all that was told has arrived. */
public record ReportReader(InitiativesServiceDouble initiatives, String report) {

    public JsonPath asFinance(String query) {
        return as(TestTokens.of("fin", "finance"), query);
    }

    public JsonPath as(String token, String query) {
        Response answer = ask(token, query);
        assertEquals(200, answer.statusCode(), answer.asString());
        return answer.jsonPath();
    }

    /** The same, whose links to facts do not say which instant they are of: an answer of the moment's do not either. */
    public JsonPath ofAnyInstant(String token, String query) {
        Response answer = ask(token, query);
        assertEquals(200, answer.statusCode(), answer.asString());
        return JsonPath.from(answer.asString().replaceAll("&asOf=[^&\"]*", ""));
    }

    public Response ask(String token, String query) {
        String position = initiatives.position();
        return await().atMost(20, SECONDS)
                .until(
                        () -> given().auth()
                                .oauth2(token)
                                .header("Tandem-After", position)
                                .get("/api/v1/reports/" + report + "?" + query),
                        response -> response.statusCode() != 503);
    }
}
