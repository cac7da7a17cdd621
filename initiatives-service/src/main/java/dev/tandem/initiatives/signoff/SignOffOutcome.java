package dev.tandem.initiatives.signoff;

/** What became of a sign-off. */
public enum SignOffOutcome {
    /** It counts while its gate waits for other sides. */
    PENDING,
    /** Its gate was passed with it. */
    COUNTED,
    /** It said no. */
    TURNED_DOWN,
    /** Of a side that the gate did not ask for: kept on record, neither opened nor stopped it. */
    RECORDED,
    /** It no longer counts: plan, owners or contributions changed, the other side said no, or all was given up. */
    VOIDED
}
