package dev.tandem.metrics.cloudbill;

import dev.tandem.http.request.QueryParameters;
import dev.tandem.metrics.reference.ExternalReference;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How an import is to be taken. Texts are read here so that a bad one is a 400 naming it. */
public class ImportOptions {

    static final String USUAL_METRIC = "cloud-bill";

    private static final int MOST_FILES = 1000;

    @QueryParam("source")
    @Parameter(
            description = "The source that it is from. An integrator must name one that it is the registered client of;"
                    + " bills of a source are replaced by that source or by finance only.",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"))
    String source;

    @QueryParam("metric")
    @DefaultValue(USUAL_METRIC)
    @Parameter(
            description = "The COST metric that the allocated costs are facts of: its id, its key or `ext:source:key`."
                    + " `cloud-bill` is defined when it does not exist yet (OPEX, CLOUD).",
            schema = @Schema(type = SchemaType.STRING, defaultValue = USUAL_METRIC))
    String metric = USUAL_METRIC;

    @QueryParam("cost")
    @DefaultValue("EFFECTIVE")
    @Parameter(
            description = "Which of the two costs becomes the fact. One metric holds one of them, never both.",
            schema = @Schema(implementation = Cost.class, defaultValue = "EFFECTIVE"))
    String cost = Cost.EFFECTIVE.name();

    @QueryParam("files")
    @DefaultValue("1")
    @Parameter(
            description = "How many files the set has, this one included. The bills are published when all are there.",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            format = "int32",
                            minimum = "1",
                            maximum = "1000",
                            defaultValue = "1"))
    String files = "1";

    @QueryParam("atomic")
    @DefaultValue("false")
    @Parameter(
            description = "Whether one bad row refuses the file.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    String atomic = "false";

    @QueryParam("costCentreColumn")
    @DefaultValue("x_CostCenter")
    @Parameter(
            description = "The column with an ERP's cost centre, which rules may go by.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 100, defaultValue = "x_CostCenter"))
    String costCentreColumn = "x_CostCenter";

    @QueryParam("accountColumn")
    @DefaultValue("x_Account")
    @Parameter(
            description = "The column with an ERP's account, which rules may go by.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 100, defaultValue = "x_Account"))
    String accountColumn = "x_Account";

    /** Null when none was named. */
    String source() {
        if (source != null && !source.matches(ExternalReference.SOURCE)) {
            throw QueryParameters.invalid(
                    "source", "Must be 1 to 64 characters of [A-Za-z0-9._-], beginning with a letter or digit.");
        }
        return source;
    }

    Cost cost() {
        try {
            return Cost.valueOf(cost);
        } catch (IllegalArgumentException other) {
            throw QueryParameters.invalid("cost", "Must be EFFECTIVE or BILLED.");
        }
    }

    int files() {
        if (!files.matches("[0-9]{1,4}") || Integer.parseInt(files) < 1 || Integer.parseInt(files) > MOST_FILES) {
            throw QueryParameters.invalid("files", "Must be a whole number from 1 to " + MOST_FILES + ".");
        }
        return Integer.parseInt(files);
    }

    boolean atomic() {
        return QueryParameters.flag("atomic", atomic);
    }

    String costCentreColumn() {
        return column("costCentreColumn", costCentreColumn);
    }

    String accountColumn() {
        return column("accountColumn", accountColumn);
    }

    private static String column(String parameter, String name) {
        if (name.isBlank() || name.length() > 100 || name.indexOf('\0') >= 0) {
            throw QueryParameters.invalid(parameter, "Must be 1 to 100 characters.");
        }
        return name;
    }
}
