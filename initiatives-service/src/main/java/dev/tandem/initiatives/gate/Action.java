package dev.tandem.initiatives.gate;

/** A side way of the lifecycle: a step that needs no sign-off. */
public enum Action {
    HOLD,
    RESUME,
    CANCEL,
    REPROPOSE
}
