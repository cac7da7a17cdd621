package dev.tandem.initiatives.actual;

import static dev.tandem.initiatives.Api.as;
import static dev.tandem.initiatives.Api.business;
import static dev.tandem.initiatives.Api.get;
import static dev.tandem.initiatives.Api.initiative;
import static dev.tandem.initiatives.Api.json;
import static dev.tandem.initiatives.Api.post;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.initiatives.security.Roles;
import dev.tandem.journal.ReceivedEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class FinancialsResourceTest {

    private static final UUID CALLS = UUID.randomUUID();

    @Inject
    CellProjection projection;

    @Inject
    ObjectMapper mapper;

    @Test
    void planAndActualStandSideBySideInEachCurrency() throws IOException {
        String id = initiative("Measured", null);
        plan(id, "100.00");
        approve(id);
        plan(id, "110.50");
        UUID cell = UUID.randomUUID();
        apply(cell, cell(id, "COST", "'OPEX'", "SUM", "'EUR'", "999", 1, null));
        apply(cell, cell(id, "COST", "'OPEX'", "SUM", "'EUR'", "33.335", 2, null));
        apply(UUID.randomUUID(), cell(id, "REVENUE", "null", "SUM", "'USD'", "12.1", 1, null));
        apply(UUID.randomUUID(), cell(id, "KPI", "null", "AVERAGE", "null", "8100", 2, null));

        get(business(), "/initiatives/" + id + "/financials")
                .then()
                .statusCode(200)
                .body("initiativeId", equalTo(id), "planVersion", equalTo(2), "baselineVersion", equalTo(1))
                .body("currencies.currency", equalTo(List.of("EUR", "USD")))
                .body("currencies[0].plan.baseline.costCapex", equalTo("100.00"))
                .body("currencies[0].plan.baseline.net", equalTo("400.00"))
                .body("currencies[0].plan.current.costCapex", equalTo("110.50"))
                .body("currencies[0].actual.costOpex", equalTo("33.34"))
                .body("currencies[0].actual.cost", equalTo("33.34"))
                .body("currencies[0].actual.benefit", equalTo("525.00"))
                .body("currencies[0].actual.net", equalTo("491.66"))
                .body("currencies[1].actual.benefit", equalTo("12.10"))
                .body("currencies[1].plan.baseline.benefit", equalTo("0.00"));
    }

    @Test
    void aCellWithoutFactsIsNoMeasurement() throws IOException {
        String id = initiative("Deleted facts", null);
        apply(UUID.randomUUID(), cell(id, "REVENUE", "null", "SUM", "'EUR'", "0", 0, null));

        get(business(), "/initiatives/" + id + "/financials")
                .then()
                .statusCode(200)
                .body("currencies.size()", equalTo(0), "planVersion", nullValue());
    }

    @Test
    void onlyThoseWhoMayReadItsMoneyReadIt() {
        String id = initiative("Private", null);

        get(as("fiona", Roles.FINANCE), "/initiatives/" + id + "/financials")
                .then()
                .statusCode(200);
        get(as("mallory", Roles.PORTFOLIO_MANAGER), "/initiatives/" + id + "/financials")
                .then()
                .statusCode(403);
        get(as("bo", Roles.PORTFOLIO_MANAGER), "/initiatives/" + id + "/financials")
                .then()
                .statusCode(200);
        get(business(), "/initiatives/ext:jira:nothing/financials").then().statusCode(404);
    }

    private static void plan(String id, String cost) {
        post(as("fritz", Roles.BUSINESS_EXECUTIVE), "/initiatives/" + id + "/plans", json("""
            {'lines': [
              {'kind': 'COST', 'expenseType': 'CAPEX', 'costType': 'PEOPLE',
               'amount': {'amount': '%s', 'currency': 'EUR'}},
              {'kind': 'BENEFIT', 'driver': 'CUT_COST', 'metricId': '%s', 'baseline': '4200',
               'unitValue': {'amount': '-3.50', 'currency': 'EUR'},
               'amount': {'amount': '500.00', 'currency': 'EUR'}}]}\
            """, cost, CALLS))
                .then()
                .statusCode(201);
    }

    private static void approve(String id) {
        String path = "/initiatives/" + id + "/sign-offs";
        String body = "{'gate': 'APPROVE', 'side': '%s', 'decision': 'APPROVE', 'planVersion': 1}";
        post(as("first", Roles.BUSINESS_EXECUTIVE), path, json(body, "BUSINESS"))
                .then()
                .statusCode(201);
        post(as("second", Roles.TECHNOLOGY_EXECUTIVE), path, json(body, "TECHNOLOGY"))
                .then()
                .statusCode(201);
    }

    private void apply(UUID id, String state) throws IOException {
        JsonNode tree = mapper.readTree(state);
        QuarkusTransaction.requiringNew()
                .run(() -> projection.apply(new ReceivedEvent(
                        UUID.randomUUID(),
                        "dev.tandem.cell.measurements-recorded.v1",
                        "cell",
                        id,
                        1,
                        Instant.EPOCH,
                        tree,
                        tree,
                        null)));
    }

    private static String cell(
            String initiative,
            String kind,
            String expenseType,
            String aggregation,
            String currency,
            String total,
            int count,
            String last) {
        return json(
                """
                {'id': '%s', 'metricId': '%s', 'metricKey': 'some-metric', 'kind': '%s', 'expenseType': %s,
                 'initiativeId': '%s', 'month': '2026-03', 'currency': %s, 'aggregation': '%s', 'total': '%s',
                 'count': %s, 'last': %s, 'somethingNew': true}\
                """,
                UUID.randomUUID(),
                kind.equals("KPI") ? CALLS : UUID.randomUUID(),
                kind,
                expenseType,
                initiative,
                currency,
                aggregation,
                total,
                count,
                last);
    }
}
