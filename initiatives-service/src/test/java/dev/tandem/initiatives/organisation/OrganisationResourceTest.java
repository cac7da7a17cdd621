package dev.tandem.initiatives.organisation;

import static dev.tandem.initiatives.Api.admin;
import static dev.tandem.initiatives.Api.business;
import static dev.tandem.initiatives.Api.get;
import static dev.tandem.initiatives.Api.json;
import static dev.tandem.initiatives.Api.patch;
import static dev.tandem.initiatives.Api.viewer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.tandem.embedded.quarkus.TandemBackends;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class OrganisationResourceTest {

    @Test
    void theSettingsAreThereFromTheStartAndAreChanged() {
        int version =
                get(viewer(), "/organisation").then().statusCode(200).extract().path("version");

        patch(admin(), "/organisation", version, json("""
            {'name': 'Acme Retail', 'timeZone': 'Europe/Berlin', 'fiscalYearStartMonth': 4}\
            """))
                .then()
                .statusCode(200)
                .header("ETag", "\"" + (version + 1) + "\"")
                .header("Tandem-Position", containsString("organisation/"))
                .body("name", equalTo("Acme Retail"), "fiscalYearStartMonth", equalTo(4));
        patch(business(), "/organisation", version, json("{'name': 'Late'}"))
                .then()
                .statusCode(412);
        patch(business(), "/organisation", version + 1L, json("""
            {'name': 'Organisation', 'timeZone': 'UTC', 'baseCurrency': 'EUR', 'fiscalYearStartMonth': 1}\
            """))
                .then()
                .statusCode(200)
                .body("timeZone", equalTo("UTC"));
    }

    @Test
    void whatIsNotValidIsRefusedWithAPointer() {
        int version = get(viewer(), "/organisation").path("version");
        Map<String, String> refused = Map.ofEntries(
                Map.entry("{'name': ''}", "/name"),
                Map.entry("{'name': null}", "/name"),
                Map.entry("{'baseCurrency': 'XXQ'}", "/baseCurrency"),
                Map.entry("{'baseCurrency': 'eur'}", "/baseCurrency"),
                Map.entry("{'timeZone': 'Europe/Atlantis'}", "/timeZone"),
                Map.entry("{'timeZone': '+01:00'}", "/timeZone"),
                Map.entry("{'fiscalYearStartMonth': 0}", "/fiscalYearStartMonth"),
                Map.entry("{'fiscalYearStartMonth': 13}", "/fiscalYearStartMonth"),
                Map.entry("{'fiscalYearStartMonth': 1.9}", "/fiscalYearStartMonth"),
                Map.entry("{'fiscalYearStartMonth': '4'}", "/fiscalYearStartMonth"),
                Map.entry("{'checkInEveryDays': 0}", "/checkInEveryDays"),
                Map.entry("{'checkInEveryDays': 367}", "/checkInEveryDays"),
                Map.entry("{'checkInEveryDays': null}", "/checkInEveryDays"),
                Map.entry("{'version': 9}", "/version"),
                Map.entry("[]", ""));

        refused.forEach((body, pointer) -> patch(business(), "/organisation", version, json(body))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer)));
        for (String malformed : new String[] {"{'name': 'x'", "{'name': 'x', 'name': 'y'}", "{} {}", "{'name': NaN}"}) {
            patch(business(), "/organisation", version, json(malformed)).then().statusCode(400);
        }
    }
}
