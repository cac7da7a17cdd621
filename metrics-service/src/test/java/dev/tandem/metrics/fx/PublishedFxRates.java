package dev.tandem.metrics.fx;

import dev.tandem.metrics.measurement.Facts;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** What tests of rates do over HTTP. */
public final class PublishedFxRates {

    private PublishedFxRates() {}

    public static String average(String currency, String month, String rate) {
        return """
            {"kind": "MONTH_AVERAGE", "currency": "%s", "month": "%s", "rate": "%s"}\
            """.formatted(currency, month, rate);
    }

    public static String plan(String currency, int fiscalYear, String rate) {
        return """
            {"kind": "FISCAL_YEAR_PLAN", "currency": "%s", "fiscalYear": %d, "rate": "%s"}\
            """.formatted(currency, fiscalYear, rate);
    }

    public static Response post(String... rates) {
        return Facts.anyone()
                .auth()
                .oauth2(Facts.FINANCE)
                .contentType("application/json")
                .body("{\"rates\": [" + String.join(", ", rates) + "]}")
                .post("/api/v1/fx-rates");
    }

    public static JsonPath publish(String... rates) {
        return post(rates).then().statusCode(200).extract().jsonPath();
    }
}
