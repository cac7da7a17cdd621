package dev.tandem.initiatives.decision;

import dev.tandem.http.id.Ref;
import dev.tandem.initiatives.listing.ListFilter;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of decisions can be narrowed by; several filters narrow together. */
public class DecisionFilter {

    @QueryParam("initiative")
    @Parameter(
            description = "Only decisions on this initiative (id or `ext:source:key`).",
            schema = @Schema(implementation = Ref.class))
    String initiative;

    @QueryParam("objective")
    @Parameter(
            description = "Only decisions on this objective (id or `ext:source:key`).",
            schema = @Schema(implementation = Ref.class))
    String objective;

    @QueryParam("portfolioNode")
    @Parameter(
            description = "Only decisions on this portfolio node (id or `ext:source:key`).",
            schema = @Schema(implementation = Ref.class))
    String portfolioNode;

    @QueryParam("q")
    @Parameter(description = "Only decisions with this text in their title or in what was decided.")
    String q;

    @QueryParam("since")
    @Parameter(
            description = "Only what was decided on this day or later.",
            schema = @Schema(type = SchemaType.STRING, format = "date", examples = "2026-01-01"))
    String since;

    @QueryParam("current")
    @Parameter(
            description = "Whether only decisions are listed that were not superseded.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    String current;

    @QueryParam("sort")
    @Parameter(
            description = "The sort key; a leading minus turns the order around.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"-decidedOn", "decidedOn"},
                            defaultValue = "-decidedOn"))
    String sort;

    /** The subjects asked for, by kind. */
    Map<SubjectKind, Ref> subjects() {
        Map<SubjectKind, Ref> subjects = new EnumMap<>(SubjectKind.class);
        put(subjects, SubjectKind.INITIATIVE, initiative);
        put(subjects, SubjectKind.OBJECTIVE, objective);
        put(subjects, SubjectKind.PORTFOLIO_NODE, portfolioNode);
        return subjects;
    }

    String q() {
        return q;
    }

    Optional<LocalDate> since() {
        return ListFilter.day(since, "since");
    }

    boolean current() {
        return ListFilter.flag(current, "current");
    }

    /** Newest first unless asked otherwise. */
    String sort() {
        return sort == null ? "-decidedOn" : sort;
    }

    /** The parameter that asks for a subject of this kind. */
    static String parameter(SubjectKind kind) {
        return switch (kind) {
            case INITIATIVE -> "initiative";
            case OBJECTIVE -> "objective";
            case PORTFOLIO_NODE -> "portfolioNode";
        };
    }

    private static void put(Map<SubjectKind, Ref> subjects, SubjectKind kind, String text) {
        if (text != null) {
            subjects.put(kind, Ref.parse(text, parameter(kind)));
        }
    }
}
