package dev.tandem.metrics.cloudbill;

import dev.tandem.metrics.measurement.Facts;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What tests of cloud bills do over HTTP. Every instance has an account, and tags and metrics of its own. */
public final class Bills {

    static final String HEADER = "BilledCost,EffectiveCost,BillingAccountId,BillingCurrency,BillingPeriodStart,"
            + "BillingPeriodEnd,InvoiceIssuerName,ServiceName,SubAccountId,Tags";

    private static final AtomicInteger ORDER = new AtomicInteger();

    final String account = "acc-" + UUID.randomUUID();
    final String tag = "tag-" + UUID.randomUUID();

    /** One charge of the account in September 2026; {@code app} is the value of this instance's tag. */
    String row(String billed, String effective, String app) {
        return "%s,%s,%s,EUR,2026-09-01 00:00:00,2026-10-01 00:00:00,Nordwind,Machines,prod,%s"
                .formatted(
                        billed,
                        effective,
                        account,
                        app == null ? "NULL" : "\"{\"\"" + tag + "\"\": \"\"" + app + "\"\"}\"");
    }

    static String csv(String... rows) {
        return HEADER + "\n" + String.join("\n", rows) + "\n";
    }

    /** A file with one charge of this cost. */
    public String file(String cost) {
        return csv(row(cost, cost, null));
    }

    static Response send(String token, String query, String file) {
        return sendBytes(token, query, file.getBytes(StandardCharsets.UTF_8));
    }

    static Response sendBytes(String token, String query, byte[] file) {
        return Facts.anyone()
                .auth()
                .oauth2(token)
                .header("Content-Type", "text/csv")
                .body(file)
                .post("/api/v1/imports" + query);
    }

    static JsonPath published(String query, String file) {
        return send(Facts.FINANCE, query, file).then().statusCode(201).extract().jsonPath();
    }

    /** An import of the source whose set is not complete. */
    public String begun(String source) {
        return send(Facts.FINANCE, "?files=3&source=" + source, file("1"))
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    /** A rule that fits charges with this instance's tag. */
    public String rule(UUID initiative) {
        return rule(List.of(), initiative.toString(), "100");
    }

    /** A rule for some values of this instance's tag, or for all of them; initiatives and percentages by turns. */
    String rule(List<String> apps, String... shares) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < shares.length; i += 2) {
            list.append(i == 0 ? "" : ", ")
                    .append("{\"initiative\": \"%s\", \"percentage\": \"%s\"}".formatted(shares[i], shares[i + 1]));
        }
        String values = apps.isEmpty() ? "" : "\"" + String.join("\", \"", apps) + "\"";
        return """
            {"order": %d, "title": "A rule", "match": {"tags": {"%s": [%s]}}, "shares": [%s]}\
            """.formatted(ORDER.incrementAndGet(), tag, values, list);
    }

    static Response set(String rule) {
        return set(rule, "");
    }

    static Response set(String rule, String query) {
        return Facts.anyone()
                .auth()
                .oauth2(Facts.FINANCE)
                .contentType("application/json")
                .body(rule)
                .post("/api/v1/allocation-rules" + query);
    }

    /** The id of a new rule that fits charges with this instance's tag. */
    public String ruleSet(UUID initiative) {
        return set(rule(initiative)).then().statusCode(201).extract().path("rule.id");
    }
}
