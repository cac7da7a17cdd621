package dev.tandem.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.local.ApiClient;
import dev.tandem.local.demo.Team.Member;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A small, believable portfolio of an outdoor retailer, loaded through the public API by the people who would do it: an
 * executive sets the goals, a portfolio manager proposes, both sides sign, finance records what was measured. Every call has
 * an idempotency key of its own, so a load that was cut short can be made again from its beginning.
 */
public final class DemoPortfolio {

    private static final String API = "/api/v1";
    private static final String FOLDER = "/demo/";

    private final ObjectMapper mapper = new ObjectMapper();
    private final Team team;
    private final PrintStream out;

    public DemoPortfolio(Team team, PrintStream out) {
        this.team = team;
        this.out = out;
    }

    /** Loads everything; within a day again, without a second effect. Later the references are taken and the API refuses. */
    public void load() throws IOException {
        configureOrganisation();
        setGateRules();
        registerSource();
        int nodes = setPortfolioNodes();
        int objectives = setObjectives();
        List<String> metrics = defineMetrics();
        int targets = setTargets(metrics);
        int initiatives = proposeInitiatives();
        setBudgets();
        new Obligations(team.portfolioManager().api()).record(json("obligations.json"));
        OwnersSay owners = new OwnersSay(team);
        owners.checkIn(json("check-ins.json"));
        owners.decide(json("decisions.json"));
        int measured = recordMeasurements("measurements") + recordMeasurements("funnel");
        publishRates();
        closeTheFirstMonth();
        askForALateEntry();
        out.printf(
                "Demo portfolio: %d portfolio nodes, %d objectives with %d targets, %d metrics, %d initiatives, %d"
                        + " measurements%n",
                nodes, objectives, targets, metrics.size(), initiatives, measured);
    }

    private void configureOrganisation() throws IOException {
        ApiClient api = team.businessExecutive().api();
        String etag = api.get(API + "/organisation").etag();
        api.patch(API + "/organisation", etag, json("organisation.json"));
    }

    /** Above a million finance signs as well; work should start within days. */
    private void setGateRules() throws IOException {
        ApiClient api = team.businessExecutive().api();
        for (Map.Entry<String, JsonNode> rule : json("gate-rules.json").properties()) {
            String path = API + "/gate-rules/" + rule.getKey();
            api.patch(path, api.get(path).etag(), rule.getValue());
        }
    }

    /** The ERP writes through a client of its own; both sides let it adopt what is running. */
    private void registerSource() throws IOException {
        ObjectNode source = mapper.createObjectNode()
                .put("source", "erp")
                .put("client", team.integrator().subject());
        team.admin().api().post(API + "/sources", "demo-erp", source);
        consent(team.businessExecutive(), "BUSINESS");
        consent(team.technologyExecutive(), "TECHNOLOGY");
    }

    private void consent(Member executive, String side) throws IOException {
        executive
                .api()
                .post(
                        API + "/sources/erp/adoption-consents",
                        "demo-erp",
                        mapper.createObjectNode().put("side", side));
    }

    private int setPortfolioNodes() throws IOException {
        JsonNode nodes = json("portfolio-nodes.json");
        for (JsonNode node : nodes) {
            ObjectNode body = node.deepCopy();
            body.putArray("owners").add(person(team.portfolioManager()));
            team.businessExecutive().api().post(API + "/portfolio-nodes", key(node), body);
        }
        return nodes.size();
    }

    /** Each side sets its own weight: the business proposes the objective, technology adds what it thinks of it. */
    private int setObjectives() throws IOException {
        JsonNode objectives = json("objectives.json");
        for (JsonNode objective : objectives) {
            ObjectNode body = objective.deepCopy();
            JsonNode technologyWeight = body.remove("technologyWeight");
            body.set("businessOwner", person(team.businessExecutive()));
            body.set("technologyOwner", person(team.technologyExecutive()));
            ApiClient.Answer set = team.businessExecutive().api().post(API + "/objectives", key(objective), body);
            ObjectNode weight = mapper.createObjectNode();
            weight.set("technologyWeight", technologyWeight);
            ApiClient technology = team.technologyExecutive().api();
            String path = API + "/objectives/" + set.body().path("id").asText();
            technology.patch(path, technology.get(path).etag(), weight);
        }
        return objectives.size();
    }

    /** Gives the positions of the definitions. */
    private List<String> defineMetrics() throws IOException {
        List<String> positions = new ArrayList<>();
        for (JsonNode metric : json("metrics.json")) {
            positions.add(team.finance()
                    .api()
                    .post(API + "/metrics", key(metric), metric)
                    .position());
        }
        return positions;
    }

    /** A target can be set once its metric was heard of by the service of the objectives. */
    private int setTargets(List<String> metrics) throws IOException {
        ApiClient executive = team.businessExecutive().api();
        for (String position : metrics) {
            executive.awaitHeard(API + "/objectives?limit=1", position);
        }
        JsonNode entries = json("targets.json");
        for (JsonNode entry : entries) {
            String path = API + "/objectives/" + entry.path("objective").asText() + "/targets";
            executive.post(path, key(entry.path("target")), entry.path("target"));
        }
        return entries.size();
    }

    private void setBudgets() throws IOException {
        for (JsonNode budget : json("budgets.json")) {
            String key = budget.path("externalReference").path("key").asText();
            team.finance().api().post(API + "/budgets", "demo-" + key, budget);
        }
    }

    private int proposeInitiatives() throws IOException {
        JsonNode entries = json("initiatives.json");
        int count = 0;
        for (JsonNode entry : entries) {
            propose(entry, count);
            count++;
        }
        return count;
    }

    private void propose(JsonNode entry, int number) throws IOException {
        boolean even = number % 2 == 0;
        Member business = even ? team.businessExecutive() : team.secondBusinessExecutive();
        Member technology = even ? team.technologyExecutive() : team.secondTechnologyExecutive();
        ObjectNode body = entry.path("initiative").deepCopy();
        body.set("businessOwner", person(business));
        body.set("technologyOwner", person(technology));
        ApiClient manager = team.portfolioManager().api();
        String path = API + "/initiatives/"
                + manager.post(API + "/initiatives", key(body), body)
                        .body()
                        .path("id")
                        .asText();
        manager.post(path + "/plans", "demo-plan", entry.path("plan"));
        for (JsonNode forecast : entry.path("forecasts")) {
            manager.post(
                    path + "/forecasts", "demo-" + forecast.path("statedOn").asText(), forecast);
        }
        for (JsonNode gate : entry.path("gates")) {
            String key = "demo-" + gate.path("gate").asText();
            business.api().post(path + "/sign-offs", key, signOff(gate, "BUSINESS"));
            JsonNode signed = technology
                    .api()
                    .post(path + "/sign-offs", key, signOff(gate, "TECHNOLOGY"))
                    .body();
            if (!signed.path("gatePassed").asBoolean()) {
                team.finance().api().post(path + "/sign-offs", key, signOff(gate, "FINANCE"));
            }
        }
        if (entry.has("request")) {
            manager.post(path + "/gate-requests", "demo-request", entry.path("request"));
        }
        if (!entry.path("transition").isNull()) {
            business.api().post(path + "/transitions", "demo-transition", entry.path("transition"));
        }
    }

    private ObjectNode signOff(JsonNode gate, String side) {
        ObjectNode body = gate.deepCopy();
        boolean conditional = side.equals("BUSINESS") && body.has("conditions");
        if (!conditional) {
            body.remove("conditions");
        }
        return body.put("side", side)
                .put("decision", conditional ? "APPROVE_WITH_CONDITIONS" : "APPROVE")
                .put("planVersion", 1);
    }

    /** Gives how many. */
    private int recordMeasurements(String name) throws IOException {
        byte[] facts;
        try (InputStream in = resource(name + ".csv")) {
            facts = in.readAllBytes();
        }
        JsonNode answer = team.finance()
                .api()
                .post(API + "/measurements/bulk", "demo-" + name, "text/csv", BodyPublishers.ofByteArray(facts))
                .body();
        if (answer.path("refused").asInt() > 0) {
            throw new IOException(name + " of the demo portfolio were refused: " + answer.path("rows"));
        }
        return answer.path("accepted").asInt() + answer.path("unchanged").asInt();
    }

    private void publishRates() throws IOException {
        team.finance().api().post(API + "/fx-rates", "demo-fx-rates", json("fx-rates.json"));
    }

    /** All its facts are in. */
    private void closeTheFirstMonth() throws IOException {
        ObjectNode body = mapper.createObjectNode().put("note", "Closed with the books of the month");
        team.finance().api().post(API + "/periods/2025-04/closing", "demo-2025-04", body);
    }

    /** An invoice for it came late; a second person of finance has yet to say whether it goes in. */
    private void askForALateEntry() throws IOException {
        ObjectNode body = mapper.createObjectNode()
                .put("period", "2025-04")
                .put("source", "demo")
                .put("reason", "The carrier sent April's invoice in June");
        body.putObject("externalReference").put("source", "demo").put("key", "april-carrier-invoice");
        team.finance().api().post(API + "/late-entries", "demo-late-entry", body);
    }

    private static String key(JsonNode keyed) {
        return "demo-" + keyed.path("externalReferences").path(0).path("key").asText();
    }

    private ObjectNode person(Member member) {
        return mapper.createObjectNode().put("subject", member.subject()).put("name", member.name());
    }

    private JsonNode json(String name) throws IOException {
        try (InputStream in = resource(name)) {
            return mapper.readTree(in);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = DemoPortfolio.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new FileNotFoundException(FOLDER + name);
        }
        return in;
    }
}
