package dev.tandem.metrics.board;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An initiative whose figures are other ones than before. */
@Schema(
        name = "BoardMover",
        requiredProperties = {"id", "title", "before", "now", "change", "moved"})
public record Mover(
        @Schema(description = "Of the initiative.", examples = "0199f3a4-7c1e-7b5a-9d3e-2f6a8c1b0e47")
        String id,

        @Schema(examples = "Web shop") String title,

        Amounts before,
        Amounts now,

        @Schema(description = "Now less before.") Amounts change,

        @Schema(description = "The six changes added up, each without its sign.", examples = "125000.00")
        BigDecimal moved) {}
