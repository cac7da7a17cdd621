package dev.tandem.initiatives.portfolio;

import dev.tandem.initiatives.person.Person;
import dev.tandem.initiatives.reference.ExternalReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The fields of a portfolio node that its writers set. */
@Schema(description = "The fields of a portfolio node that may be set.", examples = """
    {"title": "Online shop", "kind": "PORTFOLIO", "parentId": null,
     "owners": [{"subject": "paul", "name": "Paul Peters"}],
     "externalReferences": [{"source": "org-chart", "key": "SHOP"}]}\
    """)
public record SetPortfolioNode(
        @NotBlank @Size(max = 200) @Schema(description = "1 to 200 characters.", examples = "Online shop")
        String title,

        @NotNull @Schema(description = "A standing portfolio or a programme.", examples = "PORTFOLIO")
        NodeKind kind,

        @Size(max = 300)
        @Schema(description = "The node above it (id or `ext:source:key`), or null at the top.", nullable = true)
        String parentId,

        @Size(max = 50) @Schema(description = "Who owns it; they may read the money of initiatives below it.")
        List<@NotNull @Valid Person> owners,

        @Size(max = 50) @Schema(description = "The keys other systems know it by.")
        List<@NotNull @Valid ExternalReference> externalReferences) {

    public SetPortfolioNode {
        owners = owners == null ? List.of() : owners;
        externalReferences = externalReferences == null ? List.of() : externalReferences;
    }

    /** The present fields of a node, for a patch to be merged into. */
    static SetPortfolioNode of(PortfolioNode node) {
        return new SetPortfolioNode(
                node.title(),
                node.kind(),
                node.parentId() == null ? null : node.parentId().toString(),
                node.owners(),
                node.externalReferences());
    }
}
