package dev.tandem.initiatives.source;

import static dev.tandem.initiatives.Api.admin;
import static dev.tandem.initiatives.Api.as;
import static dev.tandem.initiatives.Api.business;
import static dev.tandem.initiatives.Api.get;
import static dev.tandem.initiatives.Api.json;
import static dev.tandem.initiatives.Api.patch;
import static dev.tandem.initiatives.Api.post;
import static dev.tandem.initiatives.Api.technology;
import static dev.tandem.initiatives.Api.unique;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.initiatives.security.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class SourceResourceTest {

    private static final String BUSINESS = json("{'side': 'BUSINESS'}");
    private static final String TECHNOLOGY = json("{'side': 'TECHNOLOGY'}");

    @Test
    void adoptionIsEnabledOnceTwoPeopleOfBothSidesConsented() {
        String source = registered();

        post(business(), "/sources/" + source + "/adoption-consents", BUSINESS)
                .then()
                .statusCode(200)
                .body("adoptionEnabled", equalTo(false), "businessConsentBy", equalTo("bianca"));
        post(technology(), "/sources/" + source + "/adoption-consents", TECHNOLOGY)
                .then()
                .statusCode(200)
                .body("adoptionEnabled", equalTo(true), "version", equalTo(3));
        post(technology(), "/sources/" + source + "/adoption-consents", TECHNOLOGY)
                .then()
                .statusCode(200)
                .body("version", equalTo(3));
    }

    @Test
    void nobodyConsentsForTheOtherSideOrForBoth() {
        String source = registered();
        String path = "/sources/" + source + "/adoption-consents";

        post(business(), path, TECHNOLOGY).then().statusCode(403);
        post(technology(), path, BUSINESS).then().statusCode(403);
        post(as("both", Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE), path, BUSINESS)
                .then()
                .statusCode(200);
        post(as("both", Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE), path, TECHNOLOGY)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/consent-needs-two-people"));
    }

    @Test
    void anotherClientNeedsTheConsentsAnew() {
        String source = registered();
        post(business(), "/sources/" + source + "/adoption-consents", BUSINESS)
                .then()
                .statusCode(200);

        patch(admin(), "/sources/" + source, 2, json("{'client': 'other-client'}"))
                .then()
                .statusCode(200)
                .body("client", equalTo("other-client"), "businessConsentBy", nullValue());
    }

    @Test
    void aSourceIsRegisteredOnce() {
        String source = registered();

        post(admin(), "/sources", json("{'source': '%s', 'client': 'c'}", source))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/source-taken"));
        get(business(), "/sources/" + source).then().statusCode(200).header("ETag", startsWith("\"1-"));
        get(business(), "/sources?limit=200").then().body("items.source", hasItem(source));
        get(business(), "/sources/unheard-of").then().statusCode(404);
    }

    @Test
    void whatIsNotValidIsRefusedWithAPointer() {
        post(admin(), "/sources", json("{'source': 'a:b', 'client': 'c'}"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/source"));
        post(admin(), "/sources", json("{'source': 'ab', 'client': 'c d'}"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/client"));
        post(business(), "/sources/x/adoption-consents", json("{'side': 'FINANCE'}"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/side"));
    }

    @Test
    void aNameThatDiffersInCaseOnlyIsTaken() {
        String source = registered();

        for (String name : List.of(source, source.toUpperCase(Locale.ROOT))) {
            post(admin(), "/sources", json("{'source': '%s', 'client': 'c'}", name))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/source-taken"), "detail", containsString("\"" + source + "\""))
                    .body("errors[0].pointer", equalTo("/source"));
        }
    }

    private static String registered() {
        String source = unique("s");
        post(admin(), "/sources", json("{'source': '%s', 'client': 'connector'}", source))
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/sources/" + source));
        return source;
    }
}
