package dev.tandem.metrics.reconciliation;

import static dev.tandem.metrics.projection.InitiativesServiceDouble.line;
import static dev.tandem.metrics.projection.InitiativesServiceDouble.money;
import static dev.tandem.metrics.projection.InitiativesServiceDouble.reference;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.metrics.fx.PublishedFxRates;
import dev.tandem.metrics.measurement.Facts;
import dev.tandem.metrics.period.ClosedPeriods;
import dev.tandem.metrics.projection.InitiativesServiceDouble;
import dev.tandem.metrics.reconciliation.PlainBooks.BillKey;
import dev.tandem.metrics.reconciliation.PlainBooks.Charge;
import dev.tandem.metrics.reconciliation.PlainBooks.Fact;
import dev.tandem.metrics.reconciliation.PlainBooks.Leave;
import dev.tandem.metrics.reconciliation.PlainBooks.Outcome;
import dev.tandem.metrics.reconciliation.PlainBooks.Rule;
import dev.tandem.metrics.reconciliation.PlainReport.Line;
import dev.tandem.metrics.reconciliation.PlainReport.Metric;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes at random, over HTTP and into plain books, and finds that each is answered as the books say. */
final class RandomWrites {

    static final int MONTHS = 6;
    static final List<String> CURRENCIES = List.of("EUR", "USD", "JPY", "KWD");

    private static final int FACTS = 60;
    private static final List<String> APPS = List.of("shop", "search", "mail");

    final Facts facts = new Facts();
    final YearMonth first;
    final UUID node;
    private final UUID below;
    private final UUID growth;
    private final UUID savings;
    final Map<String, Metric> metrics = new LinkedHashMap<>();
    final List<Line> plan = new ArrayList<>();
    final PlainBooks books;

    private final Random random;
    private final InitiativesServiceDouble initiatives;
    private final List<String> names = List.of("A", "B", "B", "C", "B2", "B2", "D");
    private final Map<Integer, String> ruleIds = new HashMap<>();
    private final String tag = "tag-" + UUID.randomUUID();
    private final UUID late = UUID.randomUUID();
    private final int firstOrder;

    /** @param year nobody else writes to it */
    RandomWrites(Random random, int year, InitiativesServiceDouble initiatives) {
        this.random = random;
        this.initiatives = initiatives;
        first = YearMonth.of(year, 1);
        firstOrder = 100 * year;
        node = initiatives.portfolioNode(null, "Random " + facts.source);
        below = initiatives.portfolioNode(node, "Below " + facts.source);
        growth = initiatives.objective("Growth", "REVENUE_GROWTH");
        savings = initiatives.objective("Savings", null);
        for (Metric metric : List.of(
                new Metric("REVENUE", "SUM", null),
                new Metric("REVENUE", "SUM", null),
                new Metric("COST", "SUM", "CAPEX"),
                new Metric("COST", "SUM", "OPEX"),
                new Metric("COST", "SUM", null),
                new Metric("KPI", "SUM", null),
                new Metric("KPI", "AVERAGE", null),
                new Metric("KPI", "LAST", null))) {
            metrics.put(defined(metric), metric);
        }
        books = new PlainBooks(key(4));
        for (String name : List.of("A", "B", "C")) {
            UUID id = UUID.randomUUID();
            tell(id, name);
            books.ids.put(name, id.toString());
        }
        baselines();
        facts.awaitKnown(initiatives);
    }

    private String key(int metric) {
        return List.copyOf(metrics.keySet()).get(metric);
    }

    private String defined(Metric metric) {
        String key = "m-" + UUID.randomUUID().toString().substring(0, 8);
        post("/metrics", """
            {"key": "%s", "title": "Random", "kind": "%s", "aggregation": "%s"%s}\
            """.formatted(
                        key,
                        metric.kind(),
                        metric.aggregation(),
                        metric.expenseType() == null ? "" : ", \"expenseType\": \"" + metric.expenseType() + "\""))
                .statusCode(201);
        return key;
    }

    private void tell(UUID id, String... keys) {
        List<Map<String, Object>> references = new ArrayList<>();
        for (String key : keys) {
            references.add(reference(facts.source, key));
        }
        boolean split = keys[0].equals("A");
        initiatives.retellInitiative(
                id,
                split ? below : node,
                "Initiative " + keys[0],
                "LIVE",
                "externalReferences",
                references,
                "journeyStage",
                split ? "PURCHASE" : null,
                "labels",
                split ? Map.of("area", "shop & search") : Map.of(),
                "contributions",
                keys[0].equals("C")
                        ? List.of()
                        : split
                                ? List.of(
                                        InitiativesServiceDouble.contribution(growth, "33.3"),
                                        InitiativesServiceDouble.contribution(savings, "66.7"))
                                : List.of(InitiativesServiceDouble.contribution(growth, "100")));
    }

    private void baselines() {
        plan("A", "COST", "CAPEX", "1000.10", "EUR", 1, null, null, null, null);
        plan("A", "BENEFIT", null, "50.00", "EUR", 1, key(5), "10", "1.25", "EUR");
        plan("A", "BENEFIT", null, "70.00", "USD", 2, key(6), null, "3.33", "USD");
        plan("B", "COST", "OPEX", "20000", "JPY", 2, null, null, null, null);
        for (int month = 0; month < MONTHS; month++) {
            plan("B", "BENEFIT", null, "5.00", "EUR", month, key(7), "-4.5", "17", "JPY");
        }
        plan("B", "BENEFIT", null, "8.00", "USD", 0, key(0), "100", null, null);
        plan("C", "COST", null, "12.345", "KWD", 5, null, null, null, null);
        plan.stream()
                .map(Line::initiative)
                .distinct()
                .forEach(name -> initiatives.baseline(
                        UUID.fromString(books.ids.get(name)),
                        plan.stream()
                                .filter(one -> one.initiative().equals(name))
                                .map(this::told)
                                .toList()));
    }

    private void plan(
            String initiative,
            String kind,
            String expenseType,
            String amount,
            String currency,
            int month,
            String metric,
            String baseline,
            String unitValue,
            String unitCurrency) {
        plan.add(new Line(
                initiative,
                kind,
                expenseType,
                new BigDecimal(amount),
                currency,
                first.plusMonths(month),
                metric,
                baseline == null ? null : new BigDecimal(baseline),
                unitValue == null ? null : new BigDecimal(unitValue),
                unitCurrency));
    }

    private InitiativesServiceDouble.Line told(Line one) {
        return line(
                one.kind(),
                one.amount().toPlainString(),
                one.currency(),
                "expenseType",
                one.expenseType(),
                "on",
                one.month().atDay(1).toString(),
                "metricKey",
                one.metric(),
                "baseline",
                one.baseline() == null ? null : one.baseline().toPlainString(),
                "unitValue",
                one.unitValue() == null ? null : money(one.unitValue().toPlainString(), one.unitCurrency()));
    }

    /** One write of some kind. */
    void step() {
        int kind = random.nextInt(100);
        if (kind < 60) {
            record();
        } else if (kind < 74) {
            publish();
        } else if (kind < 84) {
            bill();
        } else if (kind < 91) {
            rule();
        } else if (kind < 96) {
            writeLate();
        } else {
            close();
        }
    }

    /** Another name of B is heard of, and D for the first time; facts may wait for both. */
    void arrive() {
        tell(UUID.fromString(books.ids.get("B")), "B", "B2");
        tell(late, "D");
        facts.awaitKnown(initiatives);
        books.ids.put("B2", books.ids.get("B"));
        books.ids.put("D", late.toString());
    }

    private void record() {
        List<Fact> body = body();
        boolean dryRun = random.nextInt(10) == 0;
        boolean atomic = random.nextInt(5) == 0;
        Outcome expected = books.write(body, null, false);
        Response answer =
                Facts.post(Facts.FINANCE, "application/json", "?dryRun=" + dryRun + "&atomic=" + atomic, json(body));
        if (atomic && !expected.refused().isEmpty()) {
            answer.then().statusCode(422);
            return;
        }
        assertOutcome(expected, answer);
        books.write(body, null, !dryRun);
    }

    private void writeLate() {
        if (books.closed.isEmpty()) {
            return;
        }
        YearMonth month = pick(List.copyOf(books.closed));
        String leave = ClosedPeriods.approved(month.toString(), null);
        List<Fact> body = body();
        Outcome expected = books.write(body, new Leave(month), true);
        assertOutcome(expected, Facts.post(ClosedPeriods.FIONA, "application/json", "?lateEntry=" + leave, json(body)));
    }

    private static void assertOutcome(Outcome expected, Response response) {
        JsonNode answer = response.then().statusCode(200).extract().as(JsonNode.class);
        assertEquals(
                expected,
                new Outcome(
                        answer.required("accepted").asInt(),
                        answer.required("corrected").asInt(),
                        answer.required("unchanged").asInt(),
                        new HashSet<>(answer.required("rows").findValuesAsText("id")),
                        answer.required("late").asInt()),
                response::asString);
    }

    private List<Fact> body() {
        Map<String, Fact> body = new LinkedHashMap<>();
        int rows = 1 + random.nextInt(6);
        for (int row = 0; row < rows; row++) {
            String id = "f" + random.nextInt(FACTS);
            Fact before = books.facts.get(id);
            Fact fact = before == null || random.nextInt(4) == 0 ? fact(id) : changed(before);
            body.put(id, fact);
        }
        return List.copyOf(body.values());
    }

    private Fact fact(String id) {
        // Often of the one whose latest fact counts, so that it matters which facts are there at an instant.
        String metric = random.nextInt(3) == 0 ? key(7) : pick(List.copyOf(metrics.keySet()));
        LocalDate from = first.plusMonths(random.nextInt(MONTHS)).atDay(1 + random.nextInt(28));
        return new Fact(
                id,
                metric,
                from,
                random.nextInt(4) == 0 ? from.plusDays(random.nextInt(40)) : null,
                random.nextInt(12) == 0 ? null : value(),
                metrics.get(metric).kind().equals("KPI") ? null : pick(CURRENCIES),
                random.nextInt(12) == 0 ? null : pick(names));
    }

    /** A correction of one thing, a deletion, or the same again. */
    private Fact changed(Fact fact) {
        BigDecimal value = fact.value() == null ? value() : fact.value();
        return switch (random.nextInt(5)) {
            case 0 -> of(fact, fact.from(), null, fact.initiative());
            case 1 -> of(fact, fact.from(), value(), fact.initiative());
            case 2 -> of(fact, first.plusMonths(random.nextInt(MONTHS)).atDay(1), value, fact.initiative());
            case 3 -> of(fact, fact.from(), value, pick(names));
            default -> fact;
        };
    }

    private static Fact of(Fact fact, LocalDate from, BigDecimal value, String initiative) {
        boolean before = fact.to() != null && fact.to().isBefore(from);
        return new Fact(fact.id(), fact.metric(), from, before ? from : fact.to(), value, fact.currency(), initiative);
    }

    private BigDecimal value() {
        return switch (random.nextInt(4)) {
            case 0 -> new BigDecimal(random.nextLong(-1_000_000, 10_000_000)).movePointLeft(2);
            case 1 -> new BigDecimal(random.nextLong(1_000_000_000_000L)).movePointLeft(18);
            case 2 -> new BigDecimal(random.nextLong(1_000_000_000_000_000_000L)).movePointLeft(random.nextInt(19));
            default -> new BigDecimal(random.nextInt(2000)).movePointLeft(3);
        };
    }

    private String json(List<Fact> body) {
        return body.stream().map(this::json).collect(Collectors.joining(",\n", "[", "]"));
    }

    private String json(Fact fact) {
        String when = fact.to() == null
                ? "\"on\": \"" + fact.from() + "\""
                : "\"from\": \"" + fact.from() + "\", \"to\": \"" + fact.to() + "\"";
        return """
            {"source": "%s", "id": "%s", "metric": "%s", %s, "value": %s, "currency": %s, "initiative": %s}\
            """.formatted(
                        facts.source,
                        fact.id(),
                        fact.metric(),
                        when,
                        quoted(fact.value() == null ? null : fact.value().toPlainString()),
                        quoted(fact.currency()),
                        quoted(fact.initiative() == null ? null : "ext:" + facts.source + ":" + fact.initiative()));
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    private void publish() {
        String currency = pick(CURRENCIES.subList(1, CURRENCIES.size()));
        BigDecimal rate = new BigDecimal(1 + random.nextInt(2_000_000)).movePointLeft(6);
        if (random.nextInt(3) == 0) {
            PublishedFxRates.publish(PublishedFxRates.plan(currency, first.getYear(), rate.toPlainString()));
            books.rates.put(currency + "-FY" + first.getYear(), rate);
            return;
        }
        YearMonth month = month();
        boolean shut = books.closed.contains(month);
        PublishedFxRates.post(PublishedFxRates.average(currency, month.toString(), rate.toPlainString()))
                .then()
                .statusCode(shut ? 409 : 200);
        if (!shut) {
            books.rates.put(currency + "-" + month, rate);
        }
    }

    /** Publishes the rates of every month that is open, so that most reports can be asked for. */
    void publishAll() {
        for (String currency : CURRENCIES.subList(1, CURRENCIES.size())) {
            PublishedFxRates.publish(PublishedFxRates.plan(currency, first.getYear(), "0.77"));
            books.rates.put(currency + "-FY" + first.getYear(), new BigDecimal("0.77"));
            for (int month = 0; month < MONTHS; month++) {
                String key = first.plusMonths(month).toString();
                if (books.closed.contains(first.plusMonths(month))) {
                    continue;
                }
                PublishedFxRates.publish(PublishedFxRates.average(currency, key, "0.0" + (7 + month)));
                books.rates.put(currency + "-" + key, new BigDecimal("0.0" + (7 + month)));
            }
        }
    }

    private void bill() {
        BillKey key = new BillKey(month(), pick(CURRENCIES.subList(0, 2)));
        List<Charge> charges = new ArrayList<>(books.bills.getOrDefault(key, List.of()));
        if (charges.isEmpty() || random.nextInt(3) > 0) {
            charges.add(new Charge(
                    random.nextInt(4) == 0 ? null : pick(APPS),
                    new BigDecimal(random.nextInt(-100_000, 1_000_000)).movePointLeft(random.nextInt(2, 14))));
        }
        String file = charges.stream()
                .map(charge -> "1,%s,acc-%s,%s,%s 00:00:00,%s 00:00:00,Nordwind,%s"
                        .formatted(
                                charge.effective().toPlainString(),
                                tag,
                                key.currency(),
                                key.month().atDay(1),
                                key.month().plusMonths(1).atDay(1),
                                charge.app() == null
                                        ? "NULL"
                                        : "\"{\"\"" + tag + "\"\": \"\"" + charge.app() + "\"\"}\""))
                .collect(Collectors.joining(
                        "\n",
                        "BilledCost,EffectiveCost,BillingAccountId,BillingCurrency,BillingPeriodStart,"
                                + "BillingPeriodEnd,InvoiceIssuerName,Tags\n",
                        "\n"));
        boolean published = books.bill(key, charges);
        Facts.anyone()
                .auth()
                .oauth2(Facts.FINANCE)
                .header("Content-Type", "text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports?metric=" + books.billMetric)
                .then()
                .statusCode(published ? 201 : 409);
    }

    private void rule() {
        int order = firstOrder + random.nextInt(3);
        Set<String> apps = random.nextBoolean() ? Set.of() : Set.of(pick(APPS), "other");
        Map<String, BigDecimal> shares = new LinkedHashMap<>();
        BigDecimal part = new BigDecimal(1 + random.nextInt(9999)).movePointLeft(2);
        shares.put("A", part);
        shares.put(random.nextBoolean() ? "B" : "C", new BigDecimal(100).subtract(part));
        String rule = """
            {"order": %d, "title": "At random", "match": {"tags": {"%s": [%s]}}, "shares": [%s]}\
            """.formatted(
                        order,
                        tag,
                        apps.stream().map(RandomWrites::quoted).collect(Collectors.joining(", ")),
                        shares.entrySet().stream()
                                .map(share -> "{\"initiative\": \"%s\", \"percentage\": \"%s\"}"
                                        .formatted(
                                                books.ids.get(share.getKey()),
                                                share.getValue().toPlainString()))
                                .collect(Collectors.joining(", ")));
        if (ruleIds.containsKey(order)) {
            Facts.anyone()
                    .auth()
                    .oauth2(Facts.FINANCE)
                    .header("If-Match", "*")
                    .contentType("application/merge-patch+json")
                    .body(rule)
                    .patch("/api/v1/allocation-rules/" + ruleIds.get(order))
                    .then()
                    .statusCode(200);
        } else {
            ruleIds.put(
                    order,
                    post("/allocation-rules", rule)
                            .statusCode(201)
                            .extract()
                            .as(JsonNode.class)
                            .at("/rule/id")
                            .asText());
        }
        books.rule(new Rule(order, apps, shares));
    }

    private void close() {
        YearMonth month = month();
        if (books.closed.size() >= MONTHS / 2 && !books.closed.contains(month)) {
            return;
        }
        post("/periods/" + month + "/closing", "{}").statusCode(books.closed.add(month) ? 200 : 409);
    }

    private YearMonth month() {
        return first.plusMonths(random.nextInt(MONTHS));
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static ValidatableResponse post(String path, String body) {
        return ClosedPeriods.post(Facts.FINANCE, path, body);
    }
}
