package dev.tandem.initiatives.gate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table that people read in ARCHITECTURE.md is the one that the code goes by. */
class LifecycleTableTest {

    @Test
    void theDocumentedTableOfTheLifecycleIsTheOneInTheCode() throws IOException {
        String document = Files.readString(Path.of("../ARCHITECTURE.md"));
        String table = table();
        assertTrue(document.contains(table), () -> "ARCHITECTURE.md, The life of a gate, should have:\n" + table);
    }

    private static String table() {
        List<String> rows = new ArrayList<>();
        rows.add(row("what happens", status -> status.name()));
        rows.add(row("---", status -> "---"));
        for (Gate gate : Gate.values()) {
            rows.add(row("gate " + gate, status -> cell(Lifecycle.through(gate, status, false))));
        }
        rows.add(row(
                "gate APPROVE, adopted and unsigned", status -> cell(Lifecycle.through(Gate.APPROVE, status, true))));
        rows.add(row(
                "a side says no at APPROVE",
                status -> cell(Lifecycle.through(Gate.APPROVE, status, false)
                        .map(open -> Lifecycle.turnedDown(Gate.APPROVE, status, false)))));
        for (Action action : Action.values()) {
            rows.add(row(
                    action.name(),
                    status -> action == Action.RESUME && status == Status.ON_HOLD
                            ? "where it was held"
                            : cell(Lifecycle.along(action, status, null))));
        }
        rows.add(row("new plan version", status -> Lifecycle.plannable(status) ? "yes" : "–"));
        rows.add(row("adopted into it", status -> Lifecycle.adoptable(status) ? "yes" : "–"));
        rows.add(row("retired from it", status -> Lifecycle.retirable(status) ? "yes" : "–"));
        return String.join("\n", rows);
    }

    private static String row(String what, Function<Status, String> cell) {
        return Arrays.stream(Status.values()).map(cell).collect(Collectors.joining(" | ", "| " + what + " | ", " |"));
    }

    private static String cell(Optional<Status> next) {
        return next.map(Status::name).orElse("–");
    }
}
