package dev.tandem.initiatives.signoff;

import static dev.tandem.initiatives.Api.as;
import static dev.tandem.initiatives.Api.get;
import static dev.tandem.initiatives.Api.json;
import static dev.tandem.initiatives.Api.post;
import static dev.tandem.initiatives.Api.quoted;
import static dev.tandem.initiatives.Api.viewer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.initiatives.Api;
import dev.tandem.initiatives.gate.Side;
import dev.tandem.initiatives.security.Roles;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A life through the service: every command is a request. */
final class ServiceLife implements Life {

    private final String id;
    private final String author;
    private final String objective;

    ServiceLife(RandomCommands.Start start, String objective) {
        this.author = start.author();
        this.objective = objective;
        this.id = Api.id(post(somebody(author), "/initiatives", json("{'title': 'Title 0'}")));
    }

    @Override
    public Answer obey(LifeCommand command) {
        Response response = send(command);
        JsonNode answer = response.as(JsonNode.class);
        if (response.statusCode() >= 400) {
            String type = answer.path("type").asText();
            return Answer.refused(
                    type.substring("/problems/".length()).replace('-', '_').toUpperCase(Locale.ROOT));
        }
        boolean decides = command instanceof LifeCommand.Sign || command instanceof LifeCommand.Request;
        return decides
                ? new Answer(
                        "", answer.required("gatePassed").asBoolean(), new TreeSet<>(texts(answer.required("missing"))))
                : Answer.taken();
    }

    private Response send(LifeCommand command) {
        String path = "/initiatives/" + id;
        if (command instanceof LifeCommand.Sign sign) {
            String texts = String.join(", ", Collections.nCopies(sign.conditions(), "'Do more.'"));
            return post(
                    somebody(sign.by()),
                    path + "/sign-offs",
                    json("""
                    {'gate': '%s', 'side': '%s', 'decision': '%s', 'planVersion': %s, 'conditions': [%s]}\
                    """, sign.gate(), sign.side(), sign.decision(), sign.version(), texts));
        } else if (command instanceof LifeCommand.Request request) {
            return post(
                    somebody(author),
                    path + "/gate-requests",
                    json("{'gate': '%s', 'planVersion': %s}", request.gate(), request.version()));
        } else if (command instanceof LifeCommand.Close close) {
            return post(somebody(close.by()), path + "/conditions/" + close.number() + "/closing", "{}");
        } else if (command instanceof LifeCommand.Go go) {
            return post(somebody("berta"), path + "/transitions", json("{'action': '%s'}", go.action()));
        } else if (command instanceof LifeCommand.WritePlan plan) {
            return post(somebody(plan.by()), path + "/plans", json("""
                    {'lines': [{'kind': 'COST', 'amount': {'amount': '%s.00', 'currency': '%s'}}]}\
                    """, plan.cost(), plan.foreign() ? "USD" : "EUR"));
        } else if (command instanceof LifeCommand.Limit limit) {
            String above = limit.above() == null ? "null" : "{'amount': '" + limit.above() + ".00', 'currency': 'EUR'}";
            return patch("/gate-rules/" + limit.gate(), "{'financeAbove': " + above + "}");
        }
        return patch(path, fields(command));
    }

    private String fields(LifeCommand command) {
        if (command instanceof LifeCommand.NameOwners owners) {
            return "{'businessOwner': " + person(owners.business()) + ", 'technologyOwner': "
                    + person(owners.technology()) + "}";
        } else if (command instanceof LifeCommand.Contribute contribute) {
            String some = "{'objectiveId': '" + objective + "', 'weight': '100'}";
            return "{'contributions': [" + (contribute.some() ? some : "") + "]}";
        }
        return "{'title': '" + ((LifeCommand.Rename) command).title() + "'}";
    }

    private static String person(String subject) {
        return subject == null ? "null" : "{'subject': " + quoted(subject) + "}";
    }

    private static Response patch(String path, String body) {
        return somebody("bianca")
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(json(body))
                .patch("/api/v1" + path);
    }

    /** A token with the role of every side that somebody may speak for; who speaks for none manages portfolios. */
    private static RequestSpecification somebody(String person) {
        Map<Side, String> roles = Map.of(
                Side.BUSINESS, Roles.BUSINESS_EXECUTIVE,
                Side.TECHNOLOGY, Roles.TECHNOLOGY_EXECUTIVE,
                Side.FINANCE, Roles.FINANCE);
        List<String> theirs = roles.keySet().stream()
                .filter(side -> Life.speaksFor(person, side))
                .map(roles::get)
                .collect(Collectors.toCollection(ArrayList::new));
        if (theirs.isEmpty()) {
            theirs.add(Roles.PORTFOLIO_MANAGER);
        }
        return as(person, theirs.toArray(String[]::new));
    }

    @Override
    public Snapshot snapshot() {
        JsonNode now = get(viewer(), "/initiatives/" + id).as(JsonNode.class);
        return new Snapshot(
                now.required("status").asText(),
                now.required("signed").asBoolean(),
                now.required("planVersion").asInt(),
                now.required("baselineVersion").asInt(),
                Life.sorted(each(now.required("pendingSignOffs"))
                        .map(one -> text(one, "gate") + " " + text(one, "side") + " " + text(one, "by"))),
                Life.sorted(each(now.required("conditions"))
                        .map(one -> text(one, "number") + " " + text(one, "gate") + " " + text(one, "side")
                                + (one.required("binding").asBoolean() ? " binding" : ""))),
                Life.sorted(each(now.required("waitingGates"))
                        .map(one -> text(one, "gate") + " " + texts(one.required("missing")))));
    }

    @Override
    public List<String> events() {
        JsonNode newestFirst =
                get(viewer(), "/initiatives/" + id + "/history?limit=200").as(JsonNode.class);
        List<String> events = new ArrayList<>(each(newestFirst.required("items"))
                .map(entry -> text(entry, "type"))
                .filter(type -> type.startsWith("dev.tandem.initiative."))
                .map(type -> type.split("\\.", -1)[3])
                .toList());
        Collections.reverse(events);
        return events;
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String text(JsonNode object, String field) {
        return object.required(field).asText();
    }

    private static List<String> texts(JsonNode list) {
        return each(list).map(JsonNode::asText).toList();
    }
}
