package dev.tandem.metrics.cloudbill;

import dev.tandem.http.problem.FieldError;
import java.util.ArrayList;
import java.util.List;

/**
 * What was found in one file besides its charges.
 *
 * @param refused at most a thousand of the refused rows
 * @param ignoredColumns columns that are neither FOCUS nor a provider's own
 * @param negative rows with a cost below zero that are neither credit nor adjustment nor correction; they count
 * @param negativeLines where the first of them are
 */
record Findings(List<RefusedLine> refused, List<String> ignoredColumns, long negative, List<Long> negativeLines) {

    private static final int MOST_REFUSED = 1000;
    private static final int MOST_ERRORS = 10;
    private static final int MOST_NEGATIVE = 10;

    static final Findings NONE = new Findings(List.of(), List.of(), 0, List.of());

    /** The same of several files together. */
    static Findings of(List<Findings> files) {
        return new Findings(
                files.stream()
                        .flatMap(file -> file.refused().stream())
                        .limit(MOST_REFUSED)
                        .toList(),
                files.stream()
                        .flatMap(file -> file.ignoredColumns().stream())
                        .distinct()
                        .toList(),
                files.stream().mapToLong(Findings::negative).sum(),
                files.stream()
                        .flatMap(file -> file.negativeLines().stream())
                        .limit(MOST_NEGATIVE)
                        .toList());
    }

    /** Collects them while a file is read. */
    static final class Collecting {

        private final int file;
        private final List<RefusedLine> refused = new ArrayList<>();
        private final List<Long> negativeLines = new ArrayList<>();
        private long refusedCount;
        private long negative;

        Collecting(int file) {
            this.file = file;
        }

        void refuse(Charge charge) {
            refusedCount++;
            if (refused.size() < MOST_REFUSED) {
                List<FieldError> errors = charge.errors();
                refused.add(
                        new RefusedLine(file, charge.line, errors.subList(0, Math.min(errors.size(), MOST_ERRORS))));
            }
        }

        void note(Charge charge) {
            if (charge.oddlyNegative) {
                negative++;
                if (negativeLines.size() < MOST_NEGATIVE) {
                    negativeLines.add(charge.line);
                }
            }
        }

        long refused() {
            return refusedCount;
        }

        /** The refused rows as errors of the request. */
        List<FieldError> errors() {
            return refused.stream()
                    .flatMap(line -> line.errors().stream().map(error -> error.inRow((int) line.line())))
                    .limit(MOST_REFUSED)
                    .toList();
        }

        Findings found(List<String> ignoredColumns) {
            return new Findings(List.copyOf(refused), ignoredColumns, negative, List.copyOf(negativeLines));
        }
    }
}
