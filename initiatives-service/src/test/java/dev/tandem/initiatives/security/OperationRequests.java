package dev.tandem.initiatives.security;

import static dev.tandem.initiatives.Api.get;
import static dev.tandem.initiatives.Api.json;
import static dev.tandem.initiatives.Api.post;
import static dev.tandem.initiatives.Api.unique;

import dev.tandem.initiatives.metric.KnownMetric;
import dev.tandem.initiatives.metric.ToldMetrics;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.function.BiFunction;

/** A valid request for every operation of the service, to be sent by anybody. What follows a # is a side or a way. */
final class OperationRequests {

    /** Sends one request. */
    interface Sending extends BiFunction<RequestSpecification, Ground, Response> {}

    private static final Map<String, Sending> ALL = Map.ofEntries(
            Map.entry("getOrganisation", (caller, ground) -> get(caller, "/organisation")),
            Map.entry("updateOrganisation", (caller, ground) -> patch(caller, "/organisation", "{}")),
            Map.entry("listPortfolioNodes", (caller, ground) -> get(caller, "/portfolio-nodes?limit=1")),
            Map.entry("getPortfolioNode", (caller, ground) -> get(caller, "/portfolio-nodes/" + ground.node())),
            Map.entry(
                    "createPortfolioNode",
                    (caller, ground) -> post(caller, "/portfolio-nodes", json("{'title': 'x', 'kind': 'PROGRAMME'}"))),
            Map.entry(
                    "updatePortfolioNode",
                    (caller, ground) -> patch(caller, "/portfolio-nodes/" + ground.node(), json("{'title': 'y'}"))),
            Map.entry("retirePortfolioNode", (caller, ground) -> delete(caller, "/portfolio-nodes/" + ground.node())),
            Map.entry("listObjectives", (caller, ground) -> get(caller, "/objectives?limit=1")),
            Map.entry("getObjective", (caller, ground) -> get(caller, "/objectives/" + ground.objective())),
            Map.entry(
                    "createObjective",
                    (caller, ground) -> post(caller, "/objectives", json("{'title': 'x', 'theme': 'SECURITY'}"))),
            Map.entry(
                    "updateObjective",
                    (caller, ground) -> patch(caller, "/objectives/" + ground.objective(), json("{'title': 'y'}"))),
            Map.entry(
                    "updateObjective#BUSINESS",
                    (caller, ground) ->
                            patch(caller, "/objectives/" + ground.objective(), json("{'businessWeight': '1'}"))),
            Map.entry(
                    "updateObjective#TECHNOLOGY",
                    (caller, ground) ->
                            patch(caller, "/objectives/" + ground.objective(), json("{'technologyWeight': '1'}"))),
            Map.entry("retireObjective", (caller, ground) -> delete(caller, "/objectives/" + ground.objective())),
            Map.entry("setTarget#KPI", (caller, ground) -> setTarget(caller, ground, KnownMetric.Kind.KPI)),
            Map.entry("setTarget#MONEY", (caller, ground) -> setTarget(caller, ground, KnownMetric.Kind.COST)),
            Map.entry(
                    "listTargets",
                    (caller, ground) -> get(caller, "/objectives/" + ground.ownedObjective() + "/targets")),
            Map.entry("getTarget#KPI", (caller, ground) -> get(caller, ground.target(KnownMetric.Kind.KPI))),
            Map.entry("getTarget#MONEY", (caller, ground) -> get(caller, ground.target(KnownMetric.Kind.REVENUE))),
            Map.entry(
                    "listPromises#KPI",
                    (caller, ground) -> get(caller, ground.target(KnownMetric.Kind.KPI) + "/promises")),
            Map.entry(
                    "listPromises#MONEY",
                    (caller, ground) -> get(caller, ground.target(KnownMetric.Kind.COST) + "/promises")),
            Map.entry(
                    "reviseTarget#KPI",
                    (caller, ground) -> patch(caller, ground.target(KnownMetric.Kind.KPI), json("{'goal': '11'}"))),
            Map.entry(
                    "reviseTarget#MONEY",
                    (caller, ground) -> patch(caller, ground.target(KnownMetric.Kind.COST), json("{'goal': '11'}"))),
            Map.entry("retireTarget#KPI", (caller, ground) -> delete(caller, ground.target(KnownMetric.Kind.KPI))),
            Map.entry("retireTarget#MONEY", (caller, ground) -> delete(caller, ground.target(KnownMetric.Kind.COST))),
            Map.entry("listSources", (caller, ground) -> get(caller, "/sources?limit=1")),
            Map.entry("getSource", (caller, ground) -> get(caller, "/sources/" + ground.source())),
            Map.entry(
                    "registerSource",
                    (caller, ground) ->
                            post(caller, "/sources", json("{'source': '%s', 'client': 'c'}", unique("source")))),
            Map.entry(
                    "updateSource",
                    (caller, ground) -> patch(caller, "/sources/" + ground.source(), json("{'client': 'other'}"))),
            Map.entry(
                    "recordCheckIn",
                    (caller, ground) -> post(caller, initiative(ground.initiative(), "/check-ins"), json("""
                        {'confidence': {'scope': 'GREEN', 'time': 'AMBER', 'money': 'GREEN', 'value': 'RED'}}\
                        """))),
            Map.entry("listCheckIns", (caller, ground) -> get(caller, initiative(ground.initiative(), "/check-ins"))),
            Map.entry(
                    "getCheckInSummary",
                    (caller, ground) -> get(caller, initiative(ground.initiative(), "/check-in-summary"))),
            Map.entry("listCheckInSummaries", (caller, ground) -> get(caller, "/check-in-summaries?limit=1")),
            Map.entry("recordDecision", (caller, ground) -> post(caller, "/decisions", ground.decision())),
            Map.entry("listDecisions", (caller, ground) -> get(caller, "/decisions?limit=1")),
            Map.entry("getDecision", (caller, ground) -> get(caller, "/decisions/" + ground.decided())),
            Map.entry("consentToAdoption#BUSINESS", (caller, ground) -> consent(caller, ground, "BUSINESS")),
            Map.entry("consentToAdoption#TECHNOLOGY", (caller, ground) -> consent(caller, ground, "TECHNOLOGY")),
            Map.entry(
                    "proposeInitiative", (caller, ground) -> post(caller, "/initiatives", json("""
                        {'title': 'x', 'externalReferences': [{'source': '%s', 'key': 'k'}]}\
                        """, ground.source()))),
            Map.entry("listInitiatives", (caller, ground) -> get(caller, "/initiatives?limit=1")),
            Map.entry("getInitiative", (caller, ground) -> get(caller, initiative(ground.initiative(), ""))),
            Map.entry(
                    "reviseInitiative",
                    (caller, ground) -> patch(caller, initiative(ground.initiative(), ""), json("{'title': 'y'}"))),
            Map.entry("retireInitiative", (caller, ground) -> delete(caller, initiative(ground.initiative(), ""))),
            Map.entry(
                    "changeStatus",
                    (caller, ground) ->
                            post(caller, initiative(ground.approved(), "/transitions"), json("{'action': 'HOLD'}"))),
            Map.entry("loadInitiatives", OperationRequests::load),
            Map.entry(
                    "loadInitiatives#ADOPT",
                    (caller, ground) ->
                            post(caller, "/initiatives/bulk", json("""
                                [{'externalReference': {'source': '%s', 'key': '%s'}, 'title': 'x', 'adopt': true,
                                  'status': 'LIVE'}]\
                                """, ground.enabledSource(), unique("key")))),
            Map.entry(
                    "writePlan",
                    (caller, ground) -> post(caller, initiative(ground.initiative(), "/plans"), Ground.plan())),
            Map.entry("listPlanVersions", (caller, ground) -> get(caller, initiative(ground.planned(), "/plans"))),
            Map.entry("getPlanVersion", (caller, ground) -> get(caller, initiative(ground.planned(), "/plans/1"))),
            Map.entry("diffPlanVersions", (caller, ground) -> get(caller, initiative(ground.planned(), "/plans/diff"))),
            Map.entry(
                    "stateForecast",
                    (caller, ground) -> post(caller, initiative(ground.initiative(), "/forecasts"), Ground.plan())),
            Map.entry("listForecasts", (caller, ground) -> get(caller, initiative(ground.initiative(), "/forecasts"))),
            Map.entry("getForecast", (caller, ground) -> get(caller, initiative(ground.forecast(), "/forecasts/1"))),
            Map.entry("setBudget", (caller, ground) -> post(caller, "/budgets", ground.budget())),
            Map.entry("listBudgets", (caller, ground) -> get(caller, "/budgets?limit=1")),
            Map.entry("getBudget", (caller, ground) -> get(caller, "/budgets/" + ground.budgeted())),
            Map.entry(
                    "reviseBudget",
                    (caller, ground) -> patch(caller, "/budgets/" + ground.budgeted(), json("{'note': 'y'}"))),
            Map.entry("retireBudget", (caller, ground) -> delete(caller, "/budgets/" + ground.budgeted())),
            Map.entry("getFinancials", (caller, ground) -> get(caller, initiative(ground.planned(), "/financials"))),
            Map.entry("signOff#BUSINESS", (caller, ground) -> sign(caller, ground, "BUSINESS")),
            Map.entry("signOff#TECHNOLOGY", (caller, ground) -> sign(caller, ground, "TECHNOLOGY")),
            Map.entry("signOff#FINANCE", (caller, ground) -> sign(caller, ground, "FINANCE")),
            Map.entry("listSignOffs", (caller, ground) -> get(caller, initiative(ground.initiative(), "/sign-offs"))),
            Map.entry("listGateRules", (caller, ground) -> get(caller, "/gate-rules")),
            Map.entry("getGateRule", (caller, ground) -> get(caller, "/gate-rules/APPROVE")),
            Map.entry(
                    "updateGateRule#MONEY",
                    (caller, ground) -> patch(caller, "/gate-rules/GO_LIVE", json("{'financeAbove': null}"))),
            Map.entry(
                    "updateGateRule#DAYS",
                    (caller, ground) ->
                            patch(caller, "/gate-rules/CLOSE", json("{'signOffDays': %s}", Ground.otherDays()))),
            Map.entry("listGateRuleVersions", (caller, ground) -> get(caller, "/gate-rules/APPROVE/versions")),
            Map.entry("getGateRuleVersion", (caller, ground) -> get(caller, "/gate-rules/APPROVE/versions/0")),
            Map.entry("listGates", (caller, ground) -> get(caller, initiative(ground.initiative(), "/gates"))),
            Map.entry(
                    "requestGate",
                    (caller, ground) -> post(
                            caller,
                            initiative(ground.planned(), "/gate-requests"),
                            json("{'gate': 'APPROVE', 'planVersion': 1}"))),
            Map.entry("listPendingSignOffs", (caller, ground) -> get(caller, "/pending-sign-offs?limit=1")),
            Map.entry(
                    "listConditions", (caller, ground) -> get(caller, initiative(ground.initiative(), "/conditions"))),
            Map.entry("closeCondition#BUSINESS", (caller, ground) -> close(caller, ground, "BUSINESS")),
            Map.entry("closeCondition#TECHNOLOGY", (caller, ground) -> close(caller, ground, "TECHNOLOGY")),
            Map.entry("closeCondition#FINANCE", (caller, ground) -> close(caller, ground, "FINANCE")),
            Map.entry(
                    "recordAssessment",
                    (caller, ground) -> post(caller, initiative(ground.initiative(), "/assessments"), json("""
                        {'scale': 's', 'value': 'GREEN', 'assessedOn': '2026-03-31', 'source': 'report'}\
                        """))),
            Map.entry(
                    "listAssessments",
                    (caller, ground) -> get(caller, initiative(ground.initiative(), "/assessments"))),
            Map.entry(
                    "listInitiativeHistory",
                    (caller, ground) -> get(caller, initiative(ground.initiative(), "/history"))),
            Map.entry("replay", (caller, ground) -> caller.post("/api/v1/replays")),
            Map.entry("listDeadLetters", (caller, ground) -> caller.get("/api/v1/dead-letters")),
            Map.entry("replayDeadLetters", (caller, ground) -> caller.post("/api/v1/dead-letters/replays")));

    private OperationRequests() {}

    /** The request of an operation; null when there is none. */
    static Sending of(String operation) {
        return ALL.getOrDefault(operation, ObligationRequests.ALL.get(operation));
    }

    private static Response setTarget(RequestSpecification caller, Ground ground, KnownMetric.Kind kind) {
        return post(
                caller,
                "/objectives/" + ground.ownedObjective() + "/targets",
                Ground.target(ToldMetrics.metric(kind), kind));
    }

    private static Response load(RequestSpecification caller, Ground ground) {
        String source = ground.source();
        return post(caller, "/initiatives/bulk", json("""
            [{'externalReference': {'source': '%s', 'key': '%s'}, 'title': 'y'}]\
            """, source, ground.loaded(source)));
    }

    private static Response consent(RequestSpecification caller, Ground ground, String side) {
        return post(caller, "/sources/" + ground.source() + "/adoption-consents", json("{'side': '%s'}", side));
    }

    private static Response sign(RequestSpecification caller, Ground ground, String side) {
        return post(
                caller,
                initiative(ground.planned(), "/sign-offs"),
                json("{'gate': 'APPROVE', 'side': '%s', 'decision': 'APPROVE', 'planVersion': 1}", side));
    }

    private static Response close(RequestSpecification caller, Ground ground, String side) {
        return post(caller, initiative(ground.conditional(side), "/conditions/1/closing"), "{}");
    }

    static String initiative(String id, String below) {
        return "/initiatives/" + id + below;
    }

    static Response patch(RequestSpecification caller, String path, String body) {
        return caller.header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(body)
                .patch("/api/v1" + path);
    }

    static Response delete(RequestSpecification caller, String path) {
        return caller.header("If-Match", "*").delete("/api/v1" + path);
    }
}
