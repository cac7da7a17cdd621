package dev.tandem.initiatives.signoff;

import static dev.tandem.initiatives.Api.as;
import static dev.tandem.initiatives.Api.business;
import static dev.tandem.initiatives.Api.json;
import static dev.tandem.initiatives.Api.post;
import static dev.tandem.initiatives.Api.technology;
import static org.hamcrest.Matchers.equalTo;

import dev.tandem.initiatives.security.Roles;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Requests at the gates, and the people who send them. */
final class GateCalls {

    private GateCalls() {}

    /** Proposes and plans, and so signs nothing. */
    static RequestSpecification author() {
        return as("paul", Roles.PORTFOLIO_MANAGER);
    }

    static Response sign(
            RequestSpecification somebody, String id, String gate, String side, String decision, int planVersion) {
        return post(
                somebody,
                "/initiatives/" + id + "/sign-offs",
                json(
                        "{'gate': '%s', 'side': '%s', 'decision': '%s', 'planVersion': %s}",
                        gate, side, decision, planVersion));
    }

    /** Both sides approve; gives the second answer. */
    static Response both(String id, String gate, int version) {
        sign(business(), id, gate, "BUSINESS", "APPROVE", version).then().statusCode(201);
        return sign(technology(), id, gate, "TECHNOLOGY", "APPROVE", version);
    }

    static ValidatableResponse refused(Response answer, int status, String slug) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug));
    }
}
