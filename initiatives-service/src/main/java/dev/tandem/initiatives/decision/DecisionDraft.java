package dev.tandem.initiatives.decision;

import dev.tandem.http.id.Ref;
import dev.tandem.initiatives.person.Person;
import dev.tandem.initiatives.reference.ExternalReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision as it is written down. */
@Schema(description = "A decision of both sides.")
public record DecisionDraft(
        @NotBlank
        @Size(max = 200)
        @Schema(description = "In one line, 1 to 200 characters.", examples = "Gift cards come later", required = true)
        String title,

        @NotBlank
        @Size(max = 10_000)
        @Schema(
                description = "What was decided, and why, 1 to 10000 characters.",
                examples = "The checkout goes live without gift cards.",
                required = true)
        String decided,

        @Size(max = 20) @Schema(description = "The options that were considered.", nullable = true)
        List<@NotNull @Valid DecisionOption> options,

        @NotEmpty @Size(max = 50) @Schema(description = "Who decided for the business side.", required = true)
        List<@NotNull @Valid Person> businessPeople,

        @NotEmpty
        @Size(max = 50)
        @Schema(description = "Who decided for the technology side, other people.", required = true)
        List<@NotNull @Valid Person> technologyPeople,

        @NotEmpty @Size(max = 50) @Schema(description = "What it is on.", required = true)
        List<@NotNull @Valid Subject> subjects,

        @Schema(
                description = "The day on which it was decided, where that is not today; not in the future.",
                examples = "2026-09-30",
                nullable = true)
        LocalDate decidedOn,

        @Size(max = 300)
        @Schema(
                description = "The decision that it takes the place of: its id or `ext:source:key`.",
                examples = "ext:demo:returns-with-one-carrier",
                nullable = true)
        String supersedes,

        @Valid
        @Schema(description = "The key that another system, such as a decision log, knows it by.", nullable = true)
        ExternalReference externalReference) {

    public DecisionDraft {
        options = options == null ? List.of() : options;
    }

    /** What it is on, as a client writes it. */
    @Schema(name = "DecisionSubjectDraft", description = "What a decision is on.")
    public record Subject(
            @NotNull @Schema(required = true) SubjectKind kind,

            @NotNull
            @Schema(
                    description = "Its id or `ext:source:key`.",
                    examples = "ext:demo:checkout-rebuild",
                    required = true,
                    maxLength = Ref.LONGEST)
            String id) {}
}
