package dev.tandem.gateway.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares what one operation says of itself, takes and answers. */
final class OperationComparison {

    /** What is told as a deprecation and not once more for each answer. */
    private static final Set<String> OF_DEPRECATION = Set.of("Deprecation", "Sunset");

    private static final List<String> SERIALISATION = List.of("style", "explode", "allowReserved", "content");

    private final References references;
    private final String operation;
    private final Place place;
    private final Changes changes;
    private final SchemaComparison sent;
    private final SchemaComparison answered;

    /**
     * For one operation.
     *
     * @param operation its method and path
     */
    OperationComparison(References references, String operation, Changes changes) {
        this.references = references;
        this.operation = operation;
        this.place = Place.of(operation);
        this.changes = changes;
        this.sent = new SchemaComparison(references, Use.REQUEST, operation, changes);
        this.answered = new SchemaComparison(references, Use.ANSWER, operation, changes);
    }

    void compare(JsonNode was, JsonNode is) {
        String id = was.path("operationId").asText();
        String newId = is.path("operationId").asText();
        if (!id.equals(newId)) {
            add(Kind.OPERATION_ID_CHANGED, place, Values.fromTo(id, newId));
        }
        deprecation(was, is);
        access(Access.of(was, references.before()), Access.of(is, references.after()));
        body(was.path("requestBody"), is.path("requestBody"));
        answers(was.path("responses"), is.path("responses"));
    }

    private void deprecation(JsonNode was, JsonNode is) {
        boolean before = was.path("deprecated").asBoolean();
        boolean now = is.path("deprecated").asBoolean();
        Optional<Announcement> said = Announcement.of(was);
        Optional<Announcement> says = Announcement.of(is);
        if (before != now) {
            String words = says.map(Announcement::words).orElse("");
            add(now ? Kind.OPERATION_DEPRECATED : Kind.DEPRECATION_WITHDRAWN, place, words);
        } else if (said.isPresent() && says.isEmpty()) {
            add(Kind.SUNSET_LATER, place, "no day is named any more");
        } else if (said.isPresent() && !said.get().sunset().equals(says.get().sunset())) {
            boolean earlier = says.get().sunset().isBefore(said.get().sunset());
            add(
                    earlier ? Kind.SUNSET_EARLIER : Kind.SUNSET_LATER,
                    place,
                    says.get().words());
        } else if (now && said.isEmpty() && says.isPresent()) {
            add(Kind.OPERATION_DEPRECATED, place, says.get().words());
        }
    }

    private void access(Access was, Access is) {
        String detail = Values.fromTo(was.words(), is.words());
        if (!is.admitsAllOf(was)) {
            add(Kind.ACCESS_NARROWED, place, detail);
        } else if (!was.admitsAllOf(is)) {
            add(Kind.ACCESS_WIDENED, place, detail);
        }
    }

    /**
     * Compares parameters.
     *
     * @param was by place and name, as in {@code query limit}; references are followed when it comes to that
     */
    void parameters(Map<String, JsonNode> was, Map<String, JsonNode> is) {
        was.forEach((key, before) -> {
            JsonNode after = is.get(key);
            if (after == null) {
                add(Kind.PARAMETER_REMOVED, place.within(key), "");
            } else {
                parameter(before, after, references.located(before, after, place.within(key)));
            }
        });
        is.forEach((key, after) -> {
            if (!was.containsKey(key)) {
                boolean required = References.followed(after, references.after())
                        .path("required")
                        .asBoolean();
                add(required ? Kind.REQUIRED_PARAMETER_ADDED : Kind.PARAMETER_ADDED, place.within(key), "");
            }
        });
    }

    private void parameter(JsonNode before, JsonNode after, Place at) {
        JsonNode was = References.followed(before, references.before());
        JsonNode is = References.followed(after, references.after());
        required(was, is, at, Kind.PARAMETER_REQUIRED, Kind.PARAMETER_OPTIONAL);
        if (was.path("deprecated").asBoolean() != is.path("deprecated").asBoolean()) {
            add(is.path("deprecated").asBoolean() ? Kind.DEPRECATED : Kind.DEPRECATION_WITHDRAWN, at, "");
        }
        for (String field : SERIALISATION) {
            if (!was.path(field).equals(is.path(field))) {
                add(Kind.SERIALISATION_CHANGED, at, field);
            }
        }
        sent.compare(was.path("schema"), is.path("schema"), at);
    }

    void renamed(String was, String is) {
        add(Kind.PARAMETER_RENAMED, place.within("path " + is), Values.fromTo(was, is));
    }

    private void body(JsonNode before, JsonNode after) {
        Place at = references.located(before, after, place.within("body"));
        JsonNode was = References.followed(before, references.before());
        JsonNode is = References.followed(after, references.after());
        if (was.isMissingNode() && is.isMissingNode()) {
            return;
        }
        if (is.isMissingNode()) {
            add(Kind.BODY_REMOVED, at, "");
        } else if (was.isMissingNode()) {
            add(is.path("required").asBoolean() ? Kind.REQUIRED_BODY_ADDED : Kind.BODY_ADDED, at, "");
        } else {
            required(was, is, at, Kind.BODY_REQUIRED, Kind.BODY_OPTIONAL);
            content(was.path("content"), is.path("content"), sent, at);
        }
    }

    private void required(JsonNode was, JsonNode is, Place at, Kind required, Kind optional) {
        boolean now = is.path("required").asBoolean();
        if (was.path("required").asBoolean() != now) {
            add(now ? required : optional, at, "");
        }
    }

    private void answers(JsonNode before, JsonNode after) {
        before.properties().forEach(answer -> {
            String status = answer.getKey();
            Place at = place.within("answer " + status);
            if (status.startsWith("x-")) {
                return;
            }
            if (!after.has(status)) {
                add(status.startsWith("2") ? Kind.SUCCESS_REMOVED : Kind.REFUSAL_REMOVED, at, "");
                return;
            }
            answer(answer.getValue(), after.get(status), references.located(answer.getValue(), after.get(status), at));
        });
        after.fieldNames().forEachRemaining(status -> {
            if (!status.startsWith("x-") && !before.has(status)) {
                add(Kind.STATUS_ADDED, place.within("answer " + status), "");
            }
        });
    }

    private void answer(JsonNode before, JsonNode after, Place at) {
        JsonNode was = References.followed(before, references.before());
        JsonNode is = References.followed(after, references.after());
        headers(was.path("headers"), is.path("headers"), at);
        content(was.path("content"), is.path("content"), answered, at);
    }

    private void headers(JsonNode before, JsonNode after, Place answer) {
        before.properties().forEach(header -> {
            String name = header.getKey();
            Place at = answer.further("header " + name);
            if (OF_DEPRECATION.contains(name)) {
                return;
            }
            if (!after.has(name)) {
                add(Kind.HEADER_REMOVED, at, "");
                return;
            }
            JsonNode was = References.followed(header.getValue(), references.before());
            JsonNode is = References.followed(after.get(name), references.after());
            Place shared = references.located(header.getValue(), after.get(name), at);
            required(was, is, shared, Kind.HEADER_ALWAYS, Kind.HEADER_SOMETIMES);
            answered.compare(was.path("schema"), is.path("schema"), shared);
        });
        after.fieldNames().forEachRemaining(name -> {
            if (!before.has(name) && !OF_DEPRECATION.contains(name)) {
                add(Kind.HEADER_ADDED, answer.further("header " + name), "");
            }
        });
    }

    private void content(JsonNode before, JsonNode after, SchemaComparison schemas, Place at) {
        before.properties().forEach(form -> {
            String type = form.getKey();
            if (after.has(type)) {
                schemas.compare(form.getValue().path("schema"), after.get(type).path("schema"), at.further(type));
            } else {
                add(Kind.MEDIA_TYPE_REMOVED, at, type);
            }
        });
        after.fieldNames().forEachRemaining(type -> {
            if (!before.has(type)) {
                add(Kind.MEDIA_TYPE_ADDED, at, type);
            }
        });
    }

    private void add(Kind kind, Place at, String detail) {
        changes.add(kind, at, detail, operation);
    }
}
