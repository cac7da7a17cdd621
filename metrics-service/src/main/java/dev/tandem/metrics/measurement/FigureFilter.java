package dev.tandem.metrics.measurement;

import dev.tandem.http.id.Ref;
import dev.tandem.http.request.QueryParameters;
import dev.tandem.metrics.benefit.Driver;
import dev.tandem.metrics.metric.FunnelStep;
import dev.tandem.metrics.metric.MetricKind;
import dev.tandem.money.Currencies;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which figure of a report facts are behind. */
public class FigureFilter {

    /** In place of a name: what has none of the kind. */
    static final String NONE = "none";

    /** A measured figure of a report. */
    @Schema(
            description =
                    "COST: facts of metrics of kind COST. BENEFIT: facts of REVENUE metrics, and of any metric that a"
                            + " benefit line of the baseline names, inside the line's months. ANY: both. UNITS: facts of"
                            + " metrics of kind KPI.")
    public enum Figure {
        COST,
        BENEFIT,
        ANY,
        UNITS
    }

    /** How a cost is booked. */
    @Schema(description = "NONE: its metric does not say.")
    public enum Booked {
        CAPEX,
        OPEX,
        NONE
    }

    @QueryParam("figure")
    @Parameter(
            description = "Only facts behind the measured cost, benefit or units of a report.",
            schema = @Schema(implementation = Figure.class))
    String figure;

    @QueryParam("kind")
    @Parameter(description = "Only facts of metrics of this kind.", schema = @Schema(implementation = MetricKind.class))
    String kind;

    @QueryParam("expenseType")
    @Parameter(
            description = "Only facts of COST metrics that are booked like this.",
            schema = @Schema(implementation = Booked.class))
    String expenseType;

    @QueryParam("driver")
    @Parameter(
            description =
                    "Only facts that a benefit line of this driver makes a benefit of; NOT_STATED: a line that says"
                            + " none, or revenue that no line names.",
            schema = @Schema(implementation = Driver.class))
    String driver;

    @QueryParam("currency")
    @Parameter(
            description =
                    "Only facts in this currency (ISO 4217); with `figure`, those behind the block in this currency of"
                            + " a report that is not converted: a benefit by a unit value is in the unit value's"
                            + " currency.",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[A-Z]{3}$"))
    String currency;

    @QueryParam("portfolioNode")
    @Parameter(
            description = "Only facts of initiatives in this portfolio node or below it (id or `ext:source:key`), or of"
                    + " those in `none`; given twice, both must fit.")
    List<String> portfolioNode;

    @QueryParam("objective")
    @Parameter(
            description =
                    "Only facts of initiatives that contribute to this objective (id), or to `none`. Each fact then"
                            + " says its `share`.")
    String objective;

    @QueryParam("theme")
    @Parameter(
            description = "Only facts of initiatives that contribute to objectives of this theme, or to such of theme"
                    + " `none`. Each fact then says its `share`.",
            schema = @Schema(type = SchemaType.STRING))
    String theme;

    @QueryParam("stage")
    @Parameter(
            description = "Only facts of initiatives of this stage of the customer's journey, or of those of `none`.",
            schema = @Schema(type = SchemaType.STRING))
    String stage;

    @QueryParam("initiativeLabel")
    @Parameter(
            description = "Only facts of initiatives with this label, written `key:value`; `key:` is for initiatives"
                    + " without the label.")
    String initiativeLabel;

    @QueryParam("initiativeStatus")
    @Parameter(
            description = "Only facts of initiatives in this status; given twice, either fits.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    List<String> initiativeStatus;

    @QueryParam("funnelStep")
    @Parameter(
            description = "Only facts of metrics of this step of the funnel, of initiatives.",
            schema = @Schema(implementation = FunnelStep.class))
    String funnelStep;

    Optional<Figure> figure() {
        return QueryParameters.name("figure", figure, Figure.class);
    }

    Optional<MetricKind> kind() {
        return QueryParameters.name("kind", kind, MetricKind.class);
    }

    Optional<Booked> expenseType() {
        return QueryParameters.name("expenseType", expenseType, Booked.class);
    }

    Optional<Driver> driver() {
        return QueryParameters.name("driver", driver, Driver.class);
    }

    Optional<String> currency() {
        if (currency != null && !Currencies.isActive(currency)) {
            throw QueryParameters.invalid("currency", "Must be the ISO 4217 code of an active currency.");
        }
        return Optional.ofNullable(currency);
    }

    /** Empty for any. */
    List<String> initiativeStatuses() {
        return initiativeStatus == null
                ? List.of()
                : initiativeStatus.stream()
                        .flatMap(status -> MeasurementFilter.readable("initiativeStatus", status).stream())
                        .toList();
    }

    Optional<FunnelStep> funnelStep() {
        return QueryParameters.name("funnelStep", funnelStep, FunnelStep.class);
    }

    List<String> portfolioNodes() {
        return portfolioNode == null ? List.of() : portfolioNode;
    }

    Optional<String> objective() {
        if (objective != null && !objective.equals(NONE) && !(Ref.parseOrNull(objective) instanceof Ref.ById)) {
            throw QueryParameters.invalid("objective", "Must be the id of an objective, or none.");
        }
        return Optional.ofNullable(objective);
    }

    Optional<String> theme() {
        return MeasurementFilter.readable("theme", theme);
    }

    Optional<String> stage() {
        return MeasurementFilter.readable("stage", stage);
    }

    /** Key and value; no value for initiatives without the label. */
    Optional<String[]> initiativeLabel() {
        return MeasurementFilter.readable("initiativeLabel", initiativeLabel).map(text -> {
            int colon = text.indexOf(':');
            if (colon < 1) {
                throw QueryParameters.invalid("initiativeLabel", "Must be written key:value.");
            }
            return new String[] {text.substring(0, colon), text.substring(colon + 1)};
        });
    }
}
