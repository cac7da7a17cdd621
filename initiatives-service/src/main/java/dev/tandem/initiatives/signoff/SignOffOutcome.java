package dev.tandem.initiatives.signoff;

/** What became of a sign-off. */
public enum SignOffOutcome {
    /** It counts while its gate waits for the other side. */
    PENDING,
    /** Its gate was passed with it. */
    COUNTED,
    /** It said no. */
    TURNED_DOWN,
    /** Of finance, under the plain rule: kept on record, neither opens nor stops the gate. */
    RECORDED,
    /** It no longer counts: plan, owners or contributions changed, the other side said no, or all was given up. */
    VOIDED
}
