package dev.tandem.initiatives.roadmap;

import dev.tandem.http.id.Ref;
import dev.tandem.initiatives.gate.Status;
import dev.tandem.initiatives.listing.ListFilter;
import dev.tandem.initiatives.objective.Theme;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a roadmap is narrowed by, and how it is arranged. */
public class RoadmapFilter {

    @QueryParam("from")
    @Parameter(
            description =
                    "The first day of the window. When not given: the quarter in which the first of the initiatives"
                            + " begins, two years back at most unless nothing would be seen.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String from;

    @QueryParam("to")
    @Parameter(
            description =
                    "The last day of the window, not before `from`. When not given: the quarter in which the last of"
                            + " the initiatives ends, five years ahead at most unless nothing would be seen.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String to;

    @QueryParam("by")
    @Parameter(
            description =
                    "What the lanes are: PORTFOLIO_NODE (when not given), STATUS, JOURNEY_STAGE, or OBJECTIVE or THEME"
                            + " of the contribution with the greatest weight (between equal ones the first).",
            schema = @Schema(implementation = GroupBy.class))
    String by;

    @QueryParam("portfolioNode")
    @Parameter(
            description = "Only initiatives in this node or a node below it (id or `ext:source:key`).",
            schema = @Schema(implementation = Ref.class))
    String portfolioNode;

    @QueryParam("status")
    @Parameter(
            description =
                    "Only initiatives in this status; may be repeated. When not given: all but REJECTED and CANCELLED.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Status.class))
    List<String> status;

    @QueryParam("theme")
    @Parameter(
            description = "Only initiatives that contribute to an objective with this theme.",
            schema = @Schema(implementation = Theme.class))
    String theme;

    @QueryParam("objective")
    @Parameter(
            description = "Only initiatives that contribute to this objective (id or `ext:source:key`).",
            schema = @Schema(implementation = Ref.class))
    String objective;

    Optional<LocalDate> from() {
        return day(from, "from");
    }

    Optional<LocalDate> to() {
        Optional<LocalDate> last = day(to, "to");
        if (last.isPresent() && from().isPresent() && last.get().isBefore(from().get())) {
            throw ListFilter.invalid("to", "Must not be before from.");
        }
        return last;
    }

    GroupBy by() {
        return ListFilter.name(GroupBy.class, by, "by").orElse(GroupBy.PORTFOLIO_NODE);
    }

    Optional<Ref> portfolioNode() {
        return Optional.ofNullable(portfolioNode).map(text -> Ref.parse(text, "portfolioNode"));
    }

    Set<Status> statuses() {
        if (status == null || status.isEmpty()) {
            return EnumSet.complementOf(EnumSet.of(Status.REJECTED, Status.CANCELLED));
        }
        EnumSet<Status> wanted = EnumSet.noneOf(Status.class);
        status.forEach(
                text -> wanted.add(ListFilter.name(Status.class, text, "status").orElseThrow()));
        return wanted;
    }

    Optional<Theme> theme() {
        return ListFilter.name(Theme.class, theme, "theme");
    }

    Optional<Ref> objective() {
        return Optional.ofNullable(objective).map(text -> Ref.parse(text, "objective"));
    }

    private static Optional<LocalDate> day(String text, String parameter) {
        return ListFilter.day(text, parameter).map(day -> {
            if (day.getYear() < 1900 || day.getYear() > 2200) {
                throw ListFilter.invalid(parameter, "Must lie in the years 1900 to 2200.");
            }
            return day;
        });
    }
}
