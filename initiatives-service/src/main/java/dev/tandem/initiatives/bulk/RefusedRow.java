package dev.tandem.initiatives.bulk;

import dev.tandem.http.problem.FieldError;
import dev.tandem.initiatives.reference.ExternalReference;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A row that was not taken.
 *
 * @param row counted from 1: the element of the array, the line, or the row after the header
 * @param status the HTTP status that the row would have got alone
 * @param id the initiative that it is about, where that is known
 */
@Schema(description = "A row that was refused, and why.")
public record RefusedRow(
        @Schema(
                description =
                        "Number of the row, counted from 1: element of the array, line, or row after the" + " header.",
                examples = "3")
        int row,

        @Schema(description = "The HTTP status that the row would have got alone.", examples = "422")
        int status,

        @Schema(description = "The initiative that it is about, where that is known.", nullable = true)
        UUID id,

        @Schema(description = "Its external reference, where that is readable.", nullable = true)
        ExternalReference externalReference,

        @Schema(description = "What is wrong, with pointers into the row.")
        List<FieldError> errors) {}
