package dev.tandem.initiatives.security;

import static dev.tandem.initiatives.Api.admin;
import static dev.tandem.initiatives.Api.as;
import static dev.tandem.initiatives.Api.id;
import static dev.tandem.initiatives.Api.json;
import static dev.tandem.initiatives.Api.post;
import static dev.tandem.initiatives.Api.unique;

import dev.tandem.initiatives.metric.KnownMetric;
import dev.tandem.initiatives.metric.ToldMetrics;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * What a request of the roles test stands on: a node, initiative, objective and source. They are the caller's own (the
 * caller owns the node above the initiative and is the client of the source) or somebody else's; the author is a third
 * person in any case. Fresh ground makes them anew each time they are asked for, for requests that change them; lasting
 * ground makes each once, for reads and for requests that are refused.
 */
final class Ground {

    private static final String PLAN = json("""
        {'lines': [{'kind': 'COST', 'expenseType': 'OPEX', 'costType': 'CLOUD',
                    'amount': {'amount': '100.00', 'currency': 'EUR'}}]}\
        """);

    private static final String RISK = json("{'title': 'Late', 'probability': 2, 'impact': 3, 'response': 'ACCEPT'}");

    private static final String DEADLINE = json("{'kind': 'MARKET', 'title': 'Season', 'dueOn': '2040-01-01'}");

    private static final AtomicInteger DAYS = new AtomicInteger();

    private final String owner;

    private final boolean lasting;

    private final Map<String, String> made = new HashMap<>();

    private boolean making;

    private Ground(String owner, boolean lasting) {
        this.owner = owner;
        this.lasting = lasting;
    }

    static Ground fresh(String owner) {
        return new Ground(owner, false);
    }

    static Ground lasting(String owner) {
        return new Ground(owner, true);
    }

    String owner() {
        return owner;
    }

    /** What is made on the way to something else is always fresh: an initiative with a plan is not the one without. */
    private String once(String what, Supplier<String> maker) {
        if (!lasting || making) {
            return maker.get();
        }
        String known = made.get(what);
        if (known == null) {
            making = true;
            try {
                known = maker.get();
            } finally {
                making = false;
            }
            made.put(what, known);
        }
        return known;
    }

    static String plan() {
        return PLAN;
    }

    String node() {
        return once("node", () -> made("/portfolio-nodes", json("""
            {'title': 'Ground', 'kind': 'PORTFOLIO', 'owners': [{'subject': '%s', 'name': null}]}\
            """, owner)));
    }

    String objective() {
        return once("objective", () -> made("/objectives", json("{'title': 'Ground', 'theme': 'SECURITY'}")));
    }

    /** An objective that the owner owns on the business side. */
    String ownedObjective() {
        return once("ownedObjective", () -> made("/objectives", json("""
            {'title': 'Ground', 'theme': 'SECURITY', 'businessOwner': {'subject': '%s', 'name': null}}\
            """, owner)));
    }

    /** The path of a target on a metric of this kind; the owner owns its objective. */
    String target(KnownMetric.Kind kind) {
        return once("target on " + kind, () -> {
            String path = "/objectives/" + ownedObjective() + "/targets";
            return path + "/" + made(path, target(ToldMetrics.metric(kind), kind));
        });
    }

    static String target(String metric, KnownMetric.Kind kind) {
        return json(
                "{'metric': '%s', 'currency': %s, 'direction': 'MAXIMISE', 'baseline': '0', 'goal': '10', 'dueOn':"
                        + " '2026-12-31'}",
                metric, kind == KnownMetric.Kind.KPI ? "null" : "'EUR'");
    }

    /** An initiative below the node, with two owners, so that gates can pass. */
    String initiative() {
        return once("initiative", () -> made("/initiatives", json("""
            {'title': 'Ground', 'portfolioNodeId': '%s',
             'businessOwner': {'subject': 'bo', 'name': null}, 'technologyOwner': {'subject': 'to', 'name': null}}\
            """, node())));
    }

    /** One more initiative below a node of its own. */
    String otherInitiative() {
        return fresh(owner).initiative();
    }

    /** An initiative with a plan. */
    String planned() {
        return once("planned", () -> {
            String id = initiative();
            post(maker(), "/initiatives/" + id + "/plans", PLAN).then().statusCode(201);
            return id;
        });
    }

    /** An initiative with a forecast. */
    String forecast() {
        return once("forecast", () -> {
            String id = initiative();
            post(maker(), "/initiatives/" + id + "/forecasts", PLAN).then().statusCode(201);
            return id;
        });
    }

    /** A budget for a fresh node. */
    String budget() {
        return once("budget", () -> json("""
            {'portfolioNodeId': '%s', 'fiscalYear': 2027, 'expenseType': 'OPEX',
             'amount': {'amount': '100.00', 'currency': 'EUR'}}\
            """, node()));
    }

    /** A budget that is set. */
    String budgeted() {
        return once("budgeted", () -> id(post(as("fiona", Roles.FINANCE), "/budgets", budget())));
    }

    /** An approved initiative. */
    String approved() {
        return once("approved", () -> approved(null));
    }

    /** An approved initiative with a condition that this side has set. */
    String conditional(String side) {
        return once("approved with a condition of " + side, () -> approved(side));
    }

    private String approved(String sideWithCondition) {
        String id = planned();
        for (String[] signer : new String[][] {
            {"third", Roles.FINANCE, "FINANCE"},
            {"first", Roles.BUSINESS_EXECUTIVE, "BUSINESS"},
            {"second", Roles.TECHNOLOGY_EXECUTIVE, "TECHNOLOGY"}
        }) {
            String decision = signer[2].equals(sideWithCondition)
                    ? "'APPROVE_WITH_CONDITIONS', 'conditions': ['Name a second supplier.']"
                    : "'APPROVE'";
            post(
                            as(signer[0], signer[1]),
                            "/initiatives/" + id + "/sign-offs",
                            json(
                                    "{'gate': 'APPROVE', 'side': '%s', 'decision': " + decision + ", 'planVersion': 1}",
                                    signer[2]))
                    .then()
                    .statusCode(201);
        }
        return id;
    }

    /** A number of days that no rule has at the moment. */
    static int otherDays() {
        return 20 + DAYS.incrementAndGet() % 300;
    }

    /** A decision on an initiative below the node, to be recorded. */
    String decision() {
        return once("decision", () -> json("""
            {'title': 'x', 'decided': 'y', 'businessPeople': [{'subject': 'bo', 'name': null}],
             'technologyPeople': [{'subject': 'to', 'name': null}],
             'subjects': [{'kind': 'INITIATIVE', 'id': '%s'}]}\
            """, initiative()));
    }

    /** The same, recorded by the owner of the node; gives its id. */
    String decided() {
        return once("decided", () -> id(post(as(owner, Roles.PORTFOLIO_MANAGER), "/decisions", decision())));
    }

    /** A source whose client is the owner. */
    String source() {
        return once("source", () -> {
            String source = unique("source");
            post(admin(), "/sources", json("{'source': '%s', 'client': '%s'}", source, owner))
                    .then()
                    .statusCode(201);
            return source;
        });
    }

    /** A source that both sides enabled for adoption. */
    String enabledSource() {
        return once("enabledSource", () -> {
            String source = source();
            String path = "/sources/" + source + "/adoption-consents";
            post(as("first", Roles.BUSINESS_EXECUTIVE), path, json("{'side': 'BUSINESS'}"))
                    .then()
                    .statusCode(200);
            post(as("second", Roles.TECHNOLOGY_EXECUTIVE), path, json("{'side': 'TECHNOLOGY'}"))
                    .then()
                    .statusCode(200);
            return source;
        });
    }

    /** An initiative that the source knows, below the node; gives the key. */
    String loaded(String source) {
        return once("loaded from " + source, () -> {
            String key = unique("key");
            made("/initiatives", json("""
                {'title': 'Ground', 'portfolioNodeId': '%s',
                 'externalReferences': [{'source': '%s', 'key': '%s'}]}\
                """, node(), source, key));
            return key;
        });
    }

    static String risk() {
        return RISK;
    }

    static String deadline() {
        return DEADLINE;
    }

    /** The path of a deadline of an initiative below the node. */
    String setDeadline() {
        return once("setDeadline", () -> {
            String path = "/initiatives/" + initiative() + "/deadlines";
            return path + "/" + made(path, DEADLINE);
        });
    }

    /** The path of a dependency of an initiative below the node on another one. */
    String dependency() {
        return once("dependency", () -> {
            String path = "/initiatives/" + initiative() + "/dependencies";
            return path + "/" + made(path, json("{'kind': 'NEEDS', 'initiativeId': '%s'}", initiative()));
        });
    }

    /** The path of a risk of an initiative below the node. */
    String recordedRisk() {
        return once("recordedRisk", () -> {
            String path = "/initiatives/" + initiative() + "/risks";
            return path + "/" + made(path, RISK);
        });
    }

    private static String made(String path, String body) {
        return id(post(maker(), path, body));
    }

    private static RequestSpecification maker() {
        return as("maker", Roles.BUSINESS_EXECUTIVE);
    }
}
