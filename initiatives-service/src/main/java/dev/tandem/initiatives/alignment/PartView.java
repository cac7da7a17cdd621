package dev.tandem.initiatives.alignment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of the overall figure. */
@Schema(name = "AlignmentPart", description = "A part of the overall figure.")
public record PartView(
        AlignmentPart part,

        @Schema(
                description = "What it counts at most; the weights add up to 100. 0 when there is nothing to judge.",
                examples = "20.0")
        String weight,

        @Schema(
                description = "How well it stands, from 0 to 100; null when there is nothing to judge.",
                examples = "71.4",
                nullable = true)
        String value,

        @Schema(description = "weight × value ÷ 100; the points add up to `overall`.", examples = "14.3")
        String points,

        @Schema(
                description = "How many initiatives, objectives, sides or deadlines it looked at; for money, how many"
                        + " initiatives with money, once for each currency.",
                examples = "14")
        int judged,

        @Schema(
                description = "How many of them are not as they should be; null for money.",
                examples = "4",
                nullable = true)
        Integer lacking) {

    static List<PartView> of(Overall overall) {
        return overall.parts().stream()
                .map(part -> new PartView(
                        part.part(),
                        part.weight().toPlainString(),
                        part.value() == null ? null : part.value().toPlainString(),
                        part.points().toPlainString(),
                        part.judged(),
                        part.lacking()))
                .toList();
    }

    static String figure(Overall overall) {
        return overall.figure() == null ? null : overall.figure().toPlainString();
    }
}
