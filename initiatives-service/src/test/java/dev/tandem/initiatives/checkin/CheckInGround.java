package dev.tandem.initiatives.checkin;

import static dev.tandem.initiatives.Api.as;
import static dev.tandem.initiatives.Api.business;
import static dev.tandem.initiatives.Api.initiative;
import static dev.tandem.initiatives.Api.json;
import static dev.tandem.initiatives.Api.post;
import static dev.tandem.initiatives.Api.technology;

import dev.tandem.initiatives.security.Roles;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Initiatives of the owners bo and to, and what the two say. */
final class CheckInGround {

    private CheckInGround() {}

    /** An initiative whose work has begun; somebody else wrote its plan. */
    static String running(String title) {
        String id = initiative(title, null);
        post(as("planner", Roles.BUSINESS_EXECUTIVE), "/initiatives/" + id + "/plans", json("""
                {'lines': [{'kind': 'COST', 'amount': {'amount': '1000.00', 'currency': 'EUR'}}]}\
                """))
                .then()
                .statusCode(201);
        for (String gate : new String[] {"APPROVE", "START"}) {
            sign(as("berta", Roles.BUSINESS_EXECUTIVE), id, gate, "BUSINESS");
            sign(technology(), id, gate, "TECHNOLOGY");
        }
        return id;
    }

    static void sign(RequestSpecification somebody, String id, String gate, String side) {
        post(
                        somebody,
                        "/initiatives/" + id + "/sign-offs",
                        json("{'gate': '%s', 'side': '%s', 'decision': 'APPROVE', 'planVersion': 1}", gate, side))
                .then()
                .statusCode(201);
    }

    static RequestSpecification businessOwner() {
        return as("bo", Roles.PORTFOLIO_MANAGER);
    }

    static RequestSpecification technologyOwner() {
        return as("to", Roles.TECHNOLOGY_EXECUTIVE);
    }

    /** A check-in that is GREEN but for time. */
    static Response say(RequestSpecification somebody, String id, String time) {
        return say(somebody, id, time, "null");
    }

    static Response say(RequestSpecification somebody, String id, String time, String effectiveOn) {
        return post(somebody, "/initiatives/" + id + "/check-ins", json("""
                {'confidence': {'scope': 'GREEN', 'time': '%s', 'money': 'GREEN', 'value': 'GREEN'},
                 'effectiveOn': %s}\
                """, time, effectiveOn));
    }

    /** The business executive who made the initiative is its author. */
    static RequestSpecification author() {
        return business();
    }
}
