package dev.tandem.initiatives.risk;

import dev.tandem.initiatives.person.Person;
import dev.tandem.initiatives.reference.ExternalReference;
import dev.tandem.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The fields of a risk that its writers set. */
@Schema(description = "The fields of a risk that may be set.", examples = """
    {"title": "The payment provider changes its interface", "bearing": "THREATENS", "probability": 3, "impact": 4,
     "moneyImpact": {"amount": "80000.00", "currency": "EUR"},
     "owner": {"subject": "mei.tanaka", "name": "Mei Tanaka"}, "response": "REDUCE",
     "responsePlan": "Contract tests against their sandbox.", "status": "OPEN",
     "externalReference": {"source": "risk-register", "key": "R-17"}}\
    """)
public record RiskDraft(
        @NotBlank @Size(max = 200) @Schema(description = "1 to 200 characters.", examples = "The supplier is late")
        String title,

        @Size(max = 4000) @Schema(description = "At most 4000 characters.", nullable = true)
        String description,

        @Schema(
                description =
                        "THREATENS: it may harm the initiative. REDUCED: it is there today and the initiative makes"
                                + " it smaller; only these count for risk reduction in WSJF. THREATENS when not given.",
                examples = "THREATENS",
                nullable = true)
        Bearing bearing,

        @NotNull
        @Min(1)
        @Max(5)
        @Schema(description = RiskDraft.PROBABILITY, examples = "3", minimum = "1", maximum = "5")
        Integer probability,

        @NotNull @Min(1) @Max(5) @Schema(description = RiskDraft.IMPACT, examples = "4", minimum = "1", maximum = "5")
        Integer impact,

        @Schema(
                description = "What it would cost; shown to those who may read the initiative's money.",
                nullable = true)
        Money moneyImpact,

        @Valid @Schema(description = "Who watches it.", nullable = true)
        Person owner,

        @NotNull @Schema(description = "What is done about it.", examples = "REDUCE")
        RiskResponse response,

        @Size(max = 4000) @Schema(description = "How.", nullable = true)
        String responsePlan,

        @Schema(description = "OPEN when not given.", examples = "OPEN", nullable = true)
        RiskStatus status,

        @Valid
        @Schema(description = "The key that another system, such as a risk register, knows it by.", nullable = true)
        ExternalReference externalReference) {

    static final String PROBABILITY =
            "How likely it is within the life of the initiative: 1 up to 10 %, 2 up to 30 %, 3 up to 50 %, 4 up to 70"
                    + " %, 5 above.";
    static final String IMPACT =
            "What it would do: 1 hardly felt, 2 felt and absorbed, 3 a goal or date is late, 4 a goal is lost or costs"
                    + " clearly more, 5 the initiative fails or the business stands still.";

    public RiskDraft {
        bearing = bearing == null ? Bearing.THREATENS : bearing;
        status = status == null ? RiskStatus.OPEN : status;
    }

    /** The present fields of a risk, for a patch to be merged into. */
    static RiskDraft of(Risk risk) {
        return new RiskDraft(
                risk.title(),
                risk.description(),
                risk.bearing(),
                risk.probability(),
                risk.impact(),
                risk.moneyImpact(),
                risk.owner(),
                risk.response(),
                risk.responsePlan(),
                risk.status(),
                risk.externalReference());
    }
}
