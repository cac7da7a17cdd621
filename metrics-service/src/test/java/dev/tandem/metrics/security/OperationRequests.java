package dev.tandem.metrics.security;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/** One request of every operation of the service, to be sent by anybody. */
final class OperationRequests {

    /** Sends one request. */
    interface Sending extends BiFunction<RequestSpecification, Ground, Response> {}

    private static final Map<String, Sending> ALL = Map.ofEntries(
            Map.entry("listMetrics", (caller, ground) -> caller.get("/api/v1/metrics?limit=1")),
            Map.entry("getMetric", (caller, ground) -> caller.get("/api/v1/metrics/" + ground.metric)),
            Map.entry("defineMetric", (caller, ground) -> caller.contentType("application/json")
                    .body("""
                        {"key": "k-%s", "title": "x", "kind": "KPI"}\
                        """.formatted(UUID.randomUUID().toString().substring(0, 8)))
                    .post("/api/v1/metrics")),
            Map.entry("reviseMetric", (caller, ground) -> caller.header("If-Match", "*")
                    .contentType("application/merge-patch+json")
                    .body("{\"unit\": \"%s\"}".formatted(UUID.randomUUID()))
                    .patch("/api/v1/metrics/" + ground.metric)),
            Map.entry("retireMetric", (caller, ground) -> caller.header("If-Match", "*")
                    .delete("/api/v1/metrics/" + ground.facts.metric("KPI", "SUM"))),
            Map.entry("listMeasurements", (caller, ground) -> caller.get("/api/v1/measurements?limit=1")),
            Map.entry("recordMeasurements", (caller, ground) -> caller.contentType("application/json")
                    .body("[" + ground.row() + "]")
                    .post("/api/v1/measurements/bulk")),
            Map.entry(
                    "getProfitAndLoss",
                    (caller, ground) -> caller.get("/api/v1/reports/profit-and-loss?initiative=" + ground.initiative)),
            Map.entry("publishFxRates", (caller, ground) -> caller.contentType("application/json")
                    .body(Ground.RATE)
                    .post("/api/v1/fx-rates")),
            Map.entry("listFxRates", (caller, ground) -> caller.get("/api/v1/fx-rates?limit=1")),
            Map.entry("getFxRate", (caller, ground) -> caller.get("/api/v1/fx-rates/" + ground.rate())),
            Map.entry(
                    "listFxRateVersions",
                    (caller, ground) -> caller.get("/api/v1/fx-rates/" + ground.rate() + "/versions")),
            Map.entry("listPeriods", (caller, ground) -> caller.get("/api/v1/periods")),
            Map.entry("getPeriod", (caller, ground) -> caller.get("/api/v1/periods/2026-03")),
            Map.entry("closePeriod", (caller, ground) -> caller.contentType("application/json")
                    .body("{}")
                    .post("/api/v1/periods/2199-12/closing")),
            Map.entry("requestLateEntry", (caller, ground) -> caller.contentType("application/json")
                    .body(Ground.LATE_ENTRY)
                    .post("/api/v1/late-entries")),
            Map.entry("listLateEntries", (caller, ground) -> caller.get("/api/v1/late-entries")),
            Map.entry("getLateEntry", (caller, ground) -> caller.get("/api/v1/late-entries/" + ground.lateEntry())),
            Map.entry("decideLateEntry", (caller, ground) -> caller.contentType("application/json")
                    .body("{\"decision\": \"REFUSE\"}")
                    .post("/api/v1/late-entries/" + ground.lateEntry() + "/decision")),
            Map.entry(
                    "getReturns",
                    (caller, ground) -> caller.get("/api/v1/reports/returns?initiative=" + ground.initiative)),
            Map.entry(
                    "getEarnedValue",
                    (caller, ground) -> caller.get("/api/v1/reports/earned-value?initiative=" + ground.initiative)),
            Map.entry(
                    "getBenefits",
                    (caller, ground) -> caller.get("/api/v1/reports/benefits?initiative=" + ground.initiative)),
            Map.entry(
                    "getUnitEconomics",
                    (caller, ground) -> caller.get("/api/v1/reports/unit-economics?metric=" + ground.units
                            + "&initiative=" + ground.initiative)),
            Map.entry(
                    "getBudgetUse",
                    (caller, ground) -> caller.get("/api/v1/reports/budget-use?portfolioNode=" + ground.node)),
            Map.entry("freezeBoardReport", (caller, ground) -> caller.contentType("application/json")
                    .body(Ground.BOARD_REPORT)
                    .post("/api/v1/reports/board")),
            Map.entry("listBoardReports", (caller, ground) -> caller.get("/api/v1/reports/board?limit=1")),
            Map.entry(
                    "getBoardReport", (caller, ground) -> caller.get("/api/v1/reports/board/" + ground.boardReport())),
            Map.entry(
                    "getFunnel",
                    (caller, ground) -> caller.get("/api/v1/reports/funnel?initiative=" + ground.initiative)),
            Map.entry(
                    "getForecastAccuracy",
                    (caller, ground) ->
                            caller.get("/api/v1/reports/forecast-accuracy?initiative=" + ground.initiative)),
            Map.entry("reconcile", (caller, ground) -> caller.contentType("application/json")
                    .body("{\"metric\": \"" + ground.units + "\"}")
                    .post("/api/v1/reconciliations")),
            Map.entry(
                    "getReconciliation",
                    (caller, ground) -> caller.get("/api/v1/reconciliations/" + ground.reconciliation())),
            Map.entry("listJobs", (caller, ground) -> caller.get("/api/v1/jobs?limit=1")),
            Map.entry(
                    "getJob",
                    (caller, ground) -> caller.get("/api/v1/jobs/" + ground.bills.begun(ground.facts.source))),
            Map.entry(
                    "cancelJob",
                    (caller, ground) ->
                            caller.post("/api/v1/jobs/" + ground.bills.begun(ground.facts.source) + "/cancellation")),
            Map.entry("replay", (caller, ground) -> caller.post("/api/v1/replays")),
            Map.entry("listDeadLetters", (caller, ground) -> caller.get("/api/v1/dead-letters")),
            Map.entry("importCloudBill", (caller, ground) -> caller.contentType("text/csv")
                    .body(ground.bills.file("1"))
                    .post("/api/v1/imports?source=" + ground.facts.source)),
            Map.entry("addImportFile", (caller, ground) -> caller.contentType("text/csv")
                    .body(ground.bills.file("2"))
                    .post("/api/v1/imports/" + ground.bills.begun(ground.facts.source) + "/files")),
            Map.entry("listBills", (caller, ground) -> caller.get("/api/v1/bills?limit=1")),
            Map.entry("listImports", (caller, ground) -> caller.get("/api/v1/imports?limit=1")),
            Map.entry(
                    "getImport",
                    (caller, ground) -> caller.get("/api/v1/imports/" + ground.bills.begun(ground.facts.source))),
            Map.entry("cancelImport", (caller, ground) -> caller.header("If-Match", "*")
                    .delete("/api/v1/imports/" + ground.bills.begun(ground.facts.source))),
            Map.entry("setAllocationRule", (caller, ground) -> caller.contentType("application/json")
                    .body(ground.bills.rule(ground.initiative))
                    .post("/api/v1/allocation-rules")),
            Map.entry("listAllocationRules", (caller, ground) -> caller.get("/api/v1/allocation-rules?limit=1")),
            Map.entry(
                    "getAllocationRule",
                    (caller, ground) ->
                            caller.get("/api/v1/allocation-rules/" + ground.bills.ruleSet(ground.initiative))),
            Map.entry("reviseAllocationRule", (caller, ground) -> caller.header("If-Match", "*")
                    .contentType("application/merge-patch+json")
                    .body("{\"title\": \"Another title\"}")
                    .patch("/api/v1/allocation-rules/" + ground.bills.ruleSet(ground.initiative))),
            Map.entry("retireAllocationRule", (caller, ground) -> caller.header("If-Match", "*")
                    .delete("/api/v1/allocation-rules/" + ground.bills.ruleSet(ground.initiative))),
            Map.entry("replayDeadLetters", (caller, ground) -> caller.post("/api/v1/dead-letters/replays")));

    private OperationRequests() {}

    /** The request of an operation; null when there is none. */
    static Sending of(String operation) {
        return ALL.get(operation);
    }
}
