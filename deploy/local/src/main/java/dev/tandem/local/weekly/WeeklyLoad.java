package dev.tandem.local.weekly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.local.ApiClient;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Loads a weekly series of revenue, advertising and attention as measurements, one a week and column, through the public
 * API. Loading it again changes nothing: the date and the column are a measurement's id in its source.
 */
public final class WeeklyLoad {

    private static final String API = "/api/v1";
    private static final String SOURCE = "weekly";

    private static final List<Series> SERIES = List.of(
            Series.money("revenue", "weekly-revenue", "Weekly revenue", "REVENUE"),
            Series.money("tv_S", "weekly-tv", "Television advertising", "COST"),
            Series.money("ooh_S", "weekly-out-of-home", "Out-of-home advertising", "COST"),
            Series.money("print_S", "weekly-print", "Print advertising", "COST"),
            Series.money("search_S", "weekly-search", "Search advertising", "COST"),
            Series.money("facebook_S", "weekly-social", "Social advertising", "COST"),
            Series.count("facebook_I", "weekly-social-impressions", "Social impressions", "impressions"),
            Series.count("search_clicks_P", "weekly-search-clicks", "Search clicks", "clicks"),
            Series.count("competitor_sales_B", "weekly-competitor-sales", "Sales of the competitor", "sales"),
            Series.count("newsletter", "weekly-newsletter", "Newsletter reach", "recipients"));

    private final ApiClient api;
    private final PrintStream out;
    private final ObjectMapper mapper;
    private final String currency;

    /**
     * @param api as finance, who defines metrics and records measurements
     * @param currency of the money in the file, which does not say
     */
    public WeeklyLoad(ApiClient api, String currency, PrintStream out) {
        this.api = api;
        this.currency = currency;
        this.out = out;
        this.mapper = api.mapper();
    }

    private record Series(String column, String key, String title, String kind, String unit) {

        static Series money(String column, String key, String title, String kind) {
            return new Series(column, key, title, kind, null);
        }

        static Series count(String column, String key, String title, String unit) {
            return new Series(column, key, title, "KPI", unit);
        }

        boolean isMoney() {
            return unit == null;
        }
    }

    /**
     * Loads the file and prints what became of it.
     *
     * @throws IOException when the file is no weekly series or the API refuses; nothing is stored of a file that cannot be
     *     read to its end
     */
    public void load(Path file) throws IOException {
        List<WeeklyFile.Week> weeks =
                WeeklyFile.read(file, SERIES.stream().map(Series::column).toList());
        for (Series series : SERIES) {
            defineUnlessKnown(series);
        }
        ArrayNode measurements = measurements(weeks);
        JsonNode answer = api.post(API + "/measurements/bulk", measurements).body();
        out.printf(
                "%s: %d measurements; accepted %d, corrected %d, unchanged %d, refused %d%n",
                file.getFileName(),
                measurements.size(),
                answer.path("accepted").asInt(),
                answer.path("corrected").asInt(),
                answer.path("unchanged").asInt(),
                answer.path("refused").asInt());
        for (JsonNode row : answer.path("rows")) {
            out.println("refused row " + row);
        }
    }

    private void defineUnlessKnown(Series series) throws IOException {
        try {
            api.get(API + "/metrics/ext:" + SOURCE + ":" + series.column());
            return;
        } catch (ApiClient.Refused refused) {
            if (refused.status() != 404) {
                throw refused;
            }
        }
        ObjectNode metric = mapper.createObjectNode()
                .put("key", series.key())
                .put("title", series.title())
                .put("kind", series.kind())
                .put("unit", series.isMoney() ? currency : series.unit())
                .put("direction", series.kind().equals("COST") ? "DECREASE" : "INCREASE")
                .put("aggregation", "SUM");
        if (series.kind().equals("COST")) {
            metric.put("expenseType", "OPEX").put("costType", "SERVICES");
        }
        metric.putArray("externalReferences").addObject().put("source", SOURCE).put("key", series.column());
        api.post(API + "/metrics", metric);
    }

    private ArrayNode measurements(List<WeeklyFile.Week> weeks) {
        ArrayNode measurements = mapper.createArrayNode();
        for (WeeklyFile.Week week : weeks) {
            for (Series series : SERIES) {
                measurements.add(measurement(series, week.start(), week.cells().get(series.column())));
            }
        }
        return measurements;
    }

    private ObjectNode measurement(Series series, LocalDate week, String value) {
        ObjectNode measurement = mapper.createObjectNode()
                .put("source", SOURCE)
                .put("id", week + "/" + series.column())
                .put("metric", series.key())
                .put("from", week.toString())
                .put("to", week.plusDays(6).toString())
                .put("value", value);
        return series.isMoney() ? measurement.put("currency", currency) : measurement;
    }
}
