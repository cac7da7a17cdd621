package dev.tandem.local.gmpp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.local.ApiClient;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Loads a year's report of the UK Government Major Projects Portfolio through the public API: departments become
 * portfolio nodes, categories objectives, projects adopted initiatives. Every report is about the end of its year, so that
 * years may be loaded in any order, and loading one again changes nothing.
 */
public final class GmppLoad {

    private static final String API = "/api/v1";

    private static final Map<String, String> THEMES = Map.of(
            "ICT", "DIGITAL_TRANSFORMATION",
            "Government Transformation and Service Delivery", "DIGITAL_TRANSFORMATION",
            "Infrastructure and Construction", "EFFICIENCY",
            "Military Capability", "SECURITY");

    private final ApiClient api;
    private final String source;
    private final PrintStream out;
    private final ObjectMapper mapper;

    /** @param api as an executive, who may adopt what is already running */
    public GmppLoad(ApiClient api, PrintStream out) {
        this(api, AdoptedProject.SOURCE, out);
    }

    /** @param source under whose name everything is known */
    public GmppLoad(ApiClient api, String source, PrintStream out) {
        this.api = api;
        this.source = source;
        this.out = out;
        this.mapper = api.mapper();
    }

    /**
     * Loads the file and prints the load report.
     *
     * @throws IOException when the file cannot be read or the API refuses; rows that are refused alone are printed
     */
    public void load(Path file) throws IOException {
        GmppReport report = GmppReport.read(file);
        setPortfolioNodes(report);
        setObjectives(report);
        String whole = "?snapshot=" + report.statedOn() + "&source=" + source;
        JsonNode answer =
                api.post(API + "/initiatives/bulk" + whole, adopted(report)).body();
        print(file, report, answer);
    }

    private ArrayNode adopted(GmppReport report) {
        AdoptedProject adopted = new AdoptedProject(mapper, source, report.statedOn());
        ArrayNode items = mapper.createArrayNode();
        report.projects().forEach(project -> items.add(adopted.of(project)));
        return items;
    }

    private void setPortfolioNodes(GmppReport report) throws IOException {
        for (Map.Entry<String, String> department :
                named(report, "department", GmppProject::department).entrySet()) {
            ObjectNode body = titled(department).put("kind", "PORTFOLIO");
            setUnlessKnown("/portfolio-nodes", department.getKey(), body);
        }
    }

    private void setObjectives(GmppReport report) throws IOException {
        for (Map.Entry<String, String> category :
                named(report, "category", GmppProject::category).entrySet()) {
            ObjectNode body =
                    titled(category).put("theme", THEMES.getOrDefault(category.getValue(), "DIGITAL_TRANSFORMATION"));
            setUnlessKnown("/objectives", category.getKey(), body);
        }
    }

    /** Names by key, so that the same name in another row or another year is the same node or objective. */
    private static Map<String, String> named(GmppReport report, String kind, Function<GmppProject, String> name) {
        return report.projects().stream()
                .map(name)
                .collect(Collectors.toMap(
                        text -> AdoptedProject.key(kind, text), text -> text, (first, again) -> first, TreeMap::new));
    }

    private ObjectNode titled(Map.Entry<String, String> named) {
        ObjectNode body = mapper.createObjectNode().put("title", named.getValue());
        body.putArray("externalReferences").addObject().put("source", source).put("key", named.getKey());
        return body;
    }

    private void setUnlessKnown(String collection, String key, ObjectNode body) throws IOException {
        try {
            api.get(API + collection + "/ext:" + source + ":" + key);
        } catch (ApiClient.Refused refused) {
            if (refused.status() != 404) {
                throw refused;
            }
            api.post(API + collection, body);
        }
    }

    private void print(Path file, GmppReport report, JsonNode answer) {
        out.printf(
                "%s: %d projects; created %d, updated %d, unchanged %d, refused %d; missing %d%n",
                file.getFileName(),
                report.projects().size(),
                answer.path("created").asInt(),
                answer.path("updated").asInt(),
                answer.path("unchanged").asInt(),
                answer.path("refused").asInt(),
                answer.path("missing").asInt());
        out.printf(
                "stated: %d whole-life costs, %d benefits%n",
                report.projects().stream()
                        .filter(p -> p.wholeLifeCost().isPresent())
                        .count(),
                report.projects().stream().filter(p -> p.benefits().isPresent()).count());
        for (JsonNode row : answer.path("rows")) {
            out.println("refused row " + row);
        }
        for (Finding finding : report.findings()) {
            out.printf("%-14s %-28s %-22s %s%n", finding.kind(), finding.column(), finding.project(), finding.reason());
        }
    }
}
