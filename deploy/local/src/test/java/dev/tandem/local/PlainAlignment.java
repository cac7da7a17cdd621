package dev.tandem.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The report on alignment, told a second time from the public lists alone: initiatives, their baselines, objectives,
 * check-ins, pending sign-offs and deadlines of the one service, measured cost of the other.
 */
final class PlainAlignment {

    private static final String API = "/api/v1";
    private static final String NONE = "none";
    private static final MathContext EXACT_ENOUGH = new MathContext(60);
    private static final Set<String> PLANNED = Set.of("APPROVED", "IN_PROGRESS", "LIVE", "CLOSED");
    private static final Set<String> OVER = Set.of("CLOSED", "REJECTED", "CANCELLED");

    private final ApiClient api;
    private final List<JsonNode> objectives;
    private final List<JsonNode> initiatives;
    private final Map<String, Map<String, BigDecimal>> planned = new TreeMap<>();
    private final Map<String, Map<String, BigDecimal>> measured = new TreeMap<>();

    private PlainAlignment(ApiClient api) throws IOException {
        this.api = api;
        this.objectives = all(api, "/objectives?limit=200");
        this.initiatives = all(api, "/initiatives?limit=200&includeRetired=true");
        for (JsonNode initiative : initiatives) {
            if (PLANNED.contains(initiative.path("status").asText())
                    && !initiative.path("baselineVersion").isNull()) {
                planned.put(id(initiative), baselineCost(initiative));
            }
        }
        JsonNode report =
                api.get(API + "/reports/profit-and-loss?groupBy=initiative").body();
        for (JsonNode block : report.path("currencies")) {
            for (JsonNode row : block.path("rows")) {
                BigDecimal cost = new BigDecimal(row.at("/actual/cost").asText());
                if (cost.signum() != 0) {
                    measured.computeIfAbsent(row.at("/group/id").asText(), any -> new TreeMap<>())
                            .merge(block.path("currency").asText(), cost, BigDecimal::add);
                }
            }
        }
    }

    /** Both sides weigh what nobody has weighed yet, each differently. */
    static void weigh(ApiClient business, ApiClient technology) throws IOException {
        int weight = 3;
        for (JsonNode objective : all(business, "/objectives?limit=200")) {
            if (objective.path("agreedWeight").isNull()) {
                weight = weight % 40 + 7;
                set(business, objective, "businessWeight", weight);
                set(technology, objective, "technologyWeight", weight + 5);
            }
        }
    }

    private static void set(ApiClient side, JsonNode objective, String field, int weight) throws IOException {
        String path = API + "/objectives/" + id(objective);
        side.patch(
                path,
                side.get(path).etag(),
                new ObjectMapper().createObjectNode().put(field, Integer.toString(weight)));
    }

    /** The report says the same: every part, the figure, and the money of every objective and of nodes without any below. */
    static void agreesWithTheReport(ApiClient api) throws IOException {
        PlainAlignment plain = new PlainAlignment(api);
        JsonNode report =
                api.get(API + "/reports/alignment?by=OBJECTIVE&limit=1000").body();
        Map<String, BigDecimal> values = plain.values();
        Map<String, String> told = new TreeMap<>();
        BigDecimal points = BigDecimal.ZERO;
        for (JsonNode part : report.path("parts")) {
            if (!part.path("value").isNull()) {
                told.put(part.path("part").asText(), part.path("value").asText());
            }
            points = points.add(new BigDecimal(part.path("points").asText()));
        }
        Map<String, String> expected = new TreeMap<>();
        values.forEach((part, value) -> expected.put(part, tenths(value.movePointRight(2))));
        assertEquals(expected, told);
        assertEquals(plain.overall(values), report.path("overall").asText());
        assertEquals(points, new BigDecimal(report.path("overall").asText()));
        assertMoney(plain.money(plain.planned), told(report, "planned"));
        assertMoney(plain.money(plain.measured), told(report, "actual"));
        plain.nodesAgree(
                api.get(API + "/reports/alignment?by=PORTFOLIO_NODE&limit=0").body());
    }

    private Map<String, BigDecimal> values() throws IOException {
        Map<String, BigDecimal> values = new TreeMap<>();
        Set<String> served = new TreeSet<>();
        int open = 0;
        int serving = 0;
        int owned = 0;
        int running = 0;
        BigDecimal deadlines = BigDecimal.ZERO;
        int security = 0;
        for (JsonNode initiative : initiatives) {
            String status = initiative.path("status").asText();
            if (initiative.path("retired").asBoolean()) {
                continue;
            }
            running += Set.of("IN_PROGRESS", "LIVE").contains(status) ? 1 : 0;
            for (JsonNode deadline : all(api, "/initiatives/" + id(initiative) + "/deadlines")) {
                String standing = deadline.path("standing").asText();
                if (deadline.path("kind").asText().equals("SECURITY")
                        && Set.of("ON_TRACK", "AT_RISK", "BREACHED").contains(standing)) {
                    security++;
                    deadlines = deadlines.add(new BigDecimal(
                            Map.of("ON_TRACK", "1", "AT_RISK", "0.5").getOrDefault(standing, "0")));
                }
            }
            if (!OVER.contains(status)) {
                open++;
                owned += owned(initiative);
                initiative
                        .path("contributions")
                        .forEach(one -> served.add(one.path("objectiveId").asText()));
                serving += initiative.path("contributions").isEmpty() ? 0 : 1;
            }
        }
        List<JsonNode> pending = all(api, "/pending-sign-offs?limit=200");
        long late = pending.stream()
                .filter(side -> side.path("overdue").asBoolean())
                .count();
        long unheeded = all(api, "/check-in-summaries?limit=200").stream()
                .filter(one -> one.at("/business/overdue").asBoolean()
                        || one.at("/technology/overdue").asBoolean()
                        || one.path("alignmentWarning").asBoolean())
                .count();
        BigDecimal apart = BigDecimal.ZERO;
        int ownedObjectives = 0;
        for (JsonNode objective : objectives) {
            assertTrue(objective.path("parentId").isNull(), "objectives below others are told by other tests");
            ownedObjectives += owned(objective);
            apart = apart.add(new BigDecimal(objective.path("weightDifference").asText("100")));
        }
        put(values, "INITIATIVES_WITH_OBJECTIVE", serving, open);
        put(values, "OBJECTIVES_WITH_INITIATIVE", served.size(), objectives.size());
        put(values, "OWNERS", (long) owned + ownedObjectives, (long) open + objectives.size());
        put(values, "CHECK_INS", running - unheeded, running);
        put(values, "SIGN_OFFS", pending.size() - late, pending.size());
        values.put("SECURITY_DEADLINES", deadlines.divide(BigDecimal.valueOf(security), EXACT_ENOUGH));
        values.put(
                "AGREED_WEIGHTS",
                BigDecimal.ONE.subtract(apart.divide(BigDecimal.valueOf(100L * objectives.size()), EXACT_ENOUGH)));
        values.put("PLANNED_MONEY", inPlace(planned));
        values.put("ACTUAL_MONEY", inPlace(measured));
        return values;
    }

    private String overall(Map<String, BigDecimal> values) {
        Map<String, Integer> numbers = Map.of(
                "PLANNED_MONEY", 20,
                "ACTUAL_MONEY", 15,
                "INITIATIVES_WITH_OBJECTIVE", 15,
                "OBJECTIVES_WITH_INITIATIVE", 10,
                "OWNERS", 10,
                "CHECK_INS", 10,
                "SIGN_OFFS", 5,
                "SECURITY_DEADLINES", 10,
                "AGREED_WEIGHTS", 5);
        BigDecimal points = BigDecimal.ZERO;
        long most = 0;
        for (Map.Entry<String, BigDecimal> value : values.entrySet()) {
            points = points.add(value.getValue().multiply(BigDecimal.valueOf(numbers.get(value.getKey()))));
            most += numbers.get(value.getKey());
        }
        return tenths(points.movePointRight(2).divide(BigDecimal.valueOf(most), EXACT_ENOUGH));
    }

    /** How much lies where it was agreed, over the currencies by how many initiatives have money in them. */
    private BigDecimal inPlace(Map<String, Map<String, BigDecimal>> costs) {
        BigDecimal weights = BigDecimal.ZERO;
        for (JsonNode objective : objectives) {
            weights = weights.add(new BigDecimal(objective.path("agreedWeight").asText("0")));
        }
        BigDecimal sum = BigDecimal.ZERO;
        long initiativesWithMoney = 0;
        for (Map.Entry<String, Map<String, BigDecimal>> currency : money(costs).entrySet()) {
            BigDecimal all = currency.getValue().values().stream()
                    .map(amount -> amount.max(BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal inPlace = BigDecimal.ZERO;
            for (JsonNode objective : objectives) {
                BigDecimal lies = currency.getValue()
                        .getOrDefault(id(objective), BigDecimal.ZERO)
                        .max(BigDecimal.ZERO);
                BigDecimal agreed =
                        new BigDecimal(objective.path("agreedWeight").asText("0"));
                inPlace = inPlace.add(lies.divide(all, EXACT_ENOUGH).min(agreed.divide(weights, EXACT_ENOUGH)));
            }
            long having = costs.values().stream()
                    .filter(one -> one.containsKey(currency.getKey()))
                    .count();
            sum = sum.add(inPlace.multiply(BigDecimal.valueOf(having)));
            initiativesWithMoney += having;
        }
        return sum.divide(BigDecimal.valueOf(initiativesWithMoney), EXACT_ENOUGH);
    }

    /** By currency and objective, exact. */
    private Map<String, Map<String, BigDecimal>> money(Map<String, Map<String, BigDecimal>> costs) {
        Map<String, Map<String, BigDecimal>> money = new TreeMap<>();
        for (JsonNode initiative : initiatives) {
            costs.getOrDefault(id(initiative), Map.of()).forEach((currency, amount) -> {
                Map<String, BigDecimal> by = money.computeIfAbsent(currency, any -> new TreeMap<>());
                if (initiative.path("contributions").isEmpty()) {
                    by.merge(NONE, amount, BigDecimal::add);
                }
                for (JsonNode one : initiative.path("contributions")) {
                    BigDecimal part = amount.multiply(
                                    new BigDecimal(one.path("weight").asText()))
                            .movePointLeft(2);
                    by.merge(one.path("objectiveId").asText(), part, BigDecimal::add);
                }
            });
        }
        return money;
    }

    /** Parts of cents are handed down by largest remainder, which moves an amount by less than a cent. */
    private static void assertMoney(
            Map<String, Map<String, BigDecimal>> expected, Map<String, Map<String, BigDecimal>> told) {
        expected.values().forEach(by -> by.values().removeIf(amount -> amount.signum() == 0));
        expected.values().removeIf(Map::isEmpty);
        assertEquals(expected.keySet(), told.keySet());
        expected.forEach((currency, by) -> {
            assertEquals(by.keySet(), told.get(currency).keySet());
            by.forEach((objective, amount) -> {
                BigDecimal away =
                        amount.subtract(told.get(currency).get(objective)).abs();
                assertTrue(away.compareTo(new BigDecimal("0.01")) < 0, () -> objective + " is away by " + away);
            });
        });
    }

    /** What the report says, but for what is nothing. */
    private static Map<String, Map<String, BigDecimal>> told(JsonNode report, String kind) {
        Map<String, Map<String, BigDecimal>> told = new TreeMap<>();
        for (JsonNode block : report.path("currencies")) {
            Map<String, BigDecimal> by = new TreeMap<>();
            for (JsonNode row : block.path("objectives")) {
                BigDecimal amount = new BigDecimal(row.path(kind).path("amount").asText());
                if (amount.signum() != 0) {
                    by.put(row.path("objectiveId").asText(NONE), amount);
                }
            }
            if (!by.isEmpty()) {
                told.put(block.path("currency").asText(), by);
            }
        }
        return told;
    }

    private void nodesAgree(JsonNode report) {
        Set<String> parents = new TreeSet<>();
        report.path("groups")
                .forEach(group -> parents.add(group.path("parentId").asText()));
        int compared = 0;
        for (JsonNode group : report.path("groups")) {
            String node = group.path("portfolioNodeId").asText();
            if (group.path("portfolioNodeId").isNull() || parents.contains(node)) {
                continue;
            }
            List<JsonNode> inIt = initiatives.stream()
                    .filter(initiative ->
                            initiative.path("portfolioNodeId").asText().equals(node))
                    .toList();
            assertEquals(
                    inIt.stream()
                            .filter(one -> !one.path("retired").asBoolean())
                            .count(),
                    group.path("initiatives").asLong());
            BigDecimal pounds = inIt.stream()
                    .map(one -> planned.getOrDefault(id(one), Map.of()).getOrDefault("GBP", BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal told = BigDecimal.ZERO;
            for (JsonNode block : group.path("currencies")) {
                if (block.path("currency").asText().equals("GBP")) {
                    told = new BigDecimal(block.at("/planned/amount").asText());
                }
            }
            assertEquals(0, pounds.compareTo(told), () -> group.toString());
            compared++;
        }
        assertTrue(compared > 20, "there are the departments of three years");
    }

    private Map<String, BigDecimal> baselineCost(JsonNode initiative) throws IOException {
        String path = "/initiatives/" + id(initiative) + "/plans/"
                + initiative.path("baselineVersion").asInt();
        Map<String, BigDecimal> costs = new TreeMap<>();
        for (JsonNode line : api.get(API + path).body().path("lines")) {
            if (line.path("kind").asText().equals("COST")) {
                costs.merge(
                        line.at("/amount/currency").asText(),
                        new BigDecimal(line.at("/amount/amount").asText()),
                        BigDecimal::add);
            }
        }
        return costs;
    }

    private static int owned(JsonNode owned) {
        return owned.path("businessOwner").isNull()
                        || owned.path("technologyOwner").isNull()
                ? 0
                : 1;
    }

    private static void put(Map<String, BigDecimal> values, String part, long good, long all) {
        if (all > 0) {
            values.put(part, BigDecimal.valueOf(good).divide(BigDecimal.valueOf(all), EXACT_ENOUGH));
        }
    }

    private static String tenths(BigDecimal number) {
        return number.setScale(1, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String id(JsonNode resource) {
        return resource.path("id").asText();
    }

    private static List<JsonNode> all(ApiClient api, String path) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = api.get(API + path + cursor).body();
            page.path("items").forEach(items::add);
            cursor = page.path("next").isNull()
                    ? null
                    : (path.contains("?") ? "&" : "?") + "cursor="
                            + page.path("next").asText();
        } while (cursor != null);
        return items;
    }
}
