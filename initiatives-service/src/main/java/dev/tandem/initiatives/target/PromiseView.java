package dev.tandem.initiatives.target;

import dev.tandem.initiatives.person.Person;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A promise as it was made once. */
@Schema(name = "Promise", description = "What was promised, when, and by whom.")
public record PromiseView(
        @Schema(description = "From 1; the highest is the present one.", examples = "1")
        int number,

        Direction direction,
        @Schema(examples = "1000") String baseline,
        @Schema(examples = "25000") String goal,
        MeasuredOver measuredOver,
        @Schema(nullable = true) LocalDate startOn,
        LocalDate dueOn,
        @Schema(nullable = true) String note,
        Person promisedBy,
        Instant promisedAt) {

    static PromiseView of(TargetPromise made, String currency) {
        Promise promise = made.promise();
        return new PromiseView(
                made.number(),
                promise.direction(),
                TargetFigures.text(promise.baseline(), currency),
                TargetFigures.text(promise.goal(), currency),
                promise.measuredOver(),
                promise.startOn(),
                promise.dueOn(),
                made.made().note(),
                made.made().by(),
                made.made().at());
    }
}
