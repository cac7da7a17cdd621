package dev.tandem.initiatives.alignment;

import java.util.List;
import java.util.UUID;

/**
 * The alignment of the organisation, as its events carry it.
 *
 * @param id the organisation's
 * @param overall from 0 to 100 with one decimal; null when nothing can be judged
 * @param parts each {@link AlignmentPart} with its weight, value and points
 */
public record AlignmentState(UUID id, String overall, List<Told> parts) {

    /** A part of the overall figure. */
    public record Told(AlignmentPart part, String weight, String value, String points) {}

    static AlignmentState of(UUID id, Overall overall) {
        return new AlignmentState(
                id,
                PartView.figure(overall),
                PartView.of(overall).stream()
                        .map(part -> new Told(part.part(), part.weight(), part.value(), part.points()))
                        .toList());
    }
}
