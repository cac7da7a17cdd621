package dev.tandem.initiatives.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LoopTest {

    private static final Step A = new Step(new UUID(0, 1), "A");
    private static final Step B = new Step(new UUID(0, 2), "B");
    private static final Step C = new Step(new UUID(0, 3), "C");

    @Test
    void aParentElsewhereClosesNoLoop() {
        assertTrue(Loop.of(A.id(), List.of(B, C)).isEmpty());
    }

    @Test
    void oneselfAsParentIsALoop() {
        assertEquals(
                "\"A\" → \"A\"", Loop.of(A.id(), List.of(A, C)).orElseThrow().text());
    }

    @Test
    void aGrandchildAsParentIsALoopNamedStepByStep() {
        assertEquals(
                "\"A\" → \"C\" → \"B\" → \"A\"",
                Loop.of(A.id(), List.of(C, B, A)).orElseThrow().text());
    }
}
