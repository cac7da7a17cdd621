package dev.tandem.initiatives.signoff;

import dev.tandem.initiatives.gate.Action;
import dev.tandem.initiatives.gate.Gate;
import dev.tandem.initiatives.gate.Side;
import dev.tandem.initiatives.gate.SignOffDecision;

/** Something that somebody does to an initiative, sensible or not. */
sealed interface LifeCommand {

    /** Writes a new plan version with one cost line, in the base currency or another one. */
    record WritePlan(String by, int cost, boolean foreign) implements LifeCommand {}

    /** Names the owners; null is nobody. */
    record NameOwners(String business, String technology) implements LifeCommand {}

    /** Lets the initiative contribute to an objective, or to none. */
    record Contribute(boolean some) implements LifeCommand {}

    /** Changes the title. */
    record Rename(String title) implements LifeCommand {}

    /** Decides at a gate; with that many conditions. */
    record Sign(String by, Gate gate, Side side, SignOffDecision decision, int version, int conditions)
            implements LifeCommand {}

    /** Asks the sides to sign. */
    record Request(Gate gate, int version) implements LifeCommand {}

    /** Closes a condition. */
    record Close(String by, int number) implements LifeCommand {}

    /** Goes a side way. */
    record Go(Action action) implements LifeCommand {}

    /** Changes the limit of a gate's rule; null is none. */
    record Limit(Gate gate, Integer above) implements LifeCommand {}
}
