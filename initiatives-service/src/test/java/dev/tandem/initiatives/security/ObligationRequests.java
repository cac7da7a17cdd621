package dev.tandem.initiatives.security;

import static dev.tandem.initiatives.Api.get;
import static dev.tandem.initiatives.Api.json;
import static dev.tandem.initiatives.Api.post;
import static dev.tandem.initiatives.security.OperationRequests.delete;
import static dev.tandem.initiatives.security.OperationRequests.initiative;
import static dev.tandem.initiatives.security.OperationRequests.patch;

import java.util.Map;

/** A valid request for every operation on what an initiative depends on, must meet and is exposed to, and on what all of it comes to. */
final class ObligationRequests {

    static final Map<String, OperationRequests.Sending> ALL = Map.ofEntries(
            Map.entry(
                    "linkDependency",
                    (caller, ground) -> post(
                            caller,
                            initiative(ground.initiative(), "/dependencies"),
                            json("{'kind': 'NEEDS', 'initiativeId': '%s'}", ground.otherInitiative()))),
            Map.entry(
                    "listDependencies",
                    (caller, ground) -> get(caller, initiative(ground.initiative(), "/dependencies"))),
            Map.entry("getDependency", (caller, ground) -> get(caller, ground.dependency())),
            Map.entry("unlinkDependency", (caller, ground) -> delete(caller, ground.dependency())),
            Map.entry(
                    "recordRisk",
                    (caller, ground) -> post(caller, initiative(ground.initiative(), "/risks"), Ground.risk())),
            Map.entry("listRisks", (caller, ground) -> get(caller, initiative(ground.initiative(), "/risks"))),
            Map.entry("getRisk", (caller, ground) -> get(caller, ground.recordedRisk())),
            Map.entry("reviseRisk", (caller, ground) -> patch(caller, ground.recordedRisk(), json("{'impact': 5}"))),
            Map.entry(
                    "setDeadline",
                    (caller, ground) -> post(caller, initiative(ground.initiative(), "/deadlines"), Ground.deadline())),
            Map.entry("listDeadlines", (caller, ground) -> get(caller, initiative(ground.initiative(), "/deadlines"))),
            Map.entry("getDeadline", (caller, ground) -> get(caller, ground.setDeadline())),
            Map.entry(
                    "reviseDeadline", (caller, ground) -> patch(caller, ground.setDeadline(), json("{'leadDays': 5}"))),
            Map.entry("retireDeadline", (caller, ground) -> delete(caller, ground.setDeadline())),
            Map.entry("getScores", (caller, ground) -> get(caller, initiative(ground.planned(), "/scores"))),
            Map.entry(
                    "enterScores",
                    (caller, ground) -> patch(
                            caller,
                            initiative(ground.initiative(), "/scores"),
                            json("{'riskReduction': {'points': 5}}"))),
            Map.entry("rankInitiatives", (caller, ground) -> get(caller, "/reports/ranking?limit=1")),
            Map.entry("getRoadmap", (caller, ground) -> get(caller, "/reports/roadmap?portfolioNode=" + ground.node())),
            Map.entry("rankByCostOfDelay", (caller, ground) -> get(caller, "/reports/cost-of-delay?limit=1")),
            Map.entry("getAlignment", (caller, ground) -> get(caller, "/reports/alignment?limit=0")));

    private ObligationRequests() {}
}
