package dev.tandem.metrics.allocation;

import dev.tandem.http.problem.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An allocation rule as finance writes it. */
@Schema(description = "Who bears which charges.", examples = AllocationRuleDraft.EXAMPLE)
public record AllocationRuleDraft(
        @NotNull
        @Min(1)
        @Max(1_000_000)
        @Schema(
                description =
                        "Its place: rules are tried from the lowest number to the highest, and the first that fits a"
                                + " charge has it. Unique among the rules in force.",
                examples = "10")
        Integer order,

        @NotBlank @Size(max = 200) @Schema(description = "1 to 200 characters.", examples = "Checkout, by its tag")
        String title,

        @NotNull @Valid Match match,

        @NotEmpty
        @Size(max = 100)
        @Schema(description = "Who bears them, 1 to 100 initiatives; the percentages add up to exactly 100.")
        List<@NotNull @Valid ShareDraft> shares) {

    static final String EXAMPLE = """
        {"order": 10, "title": "Checkout, by its tag",
         "match": {"tags": {"application": ["checkout"]}},
         "shares": [{"initiative": "ext:demo:checkout-rebuild", "percentage": "75"},
                    {"initiative": "ext:demo:strong-sign-in", "percentage": "25"}]}\
        """;

    private static final BigDecimal WHOLE = new BigDecimal(100);

    /** What is wrong with the percentages. */
    List<FieldError> contradictions() {
        List<FieldError> errors = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < shares.size(); i++) {
            BigDecimal percentage = new BigDecimal(shares.get(i).percentage());
            sum = sum.add(percentage);
            if (percentage.signum() == 0) {
                errors.add(FieldError.at("/shares/" + i + "/percentage", "Must be above 0."));
            }
        }
        if (sum.compareTo(WHOLE) != 0) {
            errors.add(FieldError.at(
                    "/shares",
                    "The percentages must add up to exactly 100; they add up to "
                            + sum.stripTrailingZeros().toPlainString() + "."));
        }
        return errors;
    }

    /** The present fields, for a patch to be merged into. */
    static AllocationRuleDraft of(AllocationRule rule) {
        AllocationRuleState state = rule.state();
        return new AllocationRuleDraft(
                state.order(),
                state.title(),
                state.match(),
                state.shares().stream()
                        .map(share -> new ShareDraft(share.initiativeId().toString(), share.percentage()))
                        .toList());
    }
}
