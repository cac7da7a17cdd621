package dev.tandem.journal;

/** The database or the JSON of the journal failed; the transaction must not go on. */
public class JournalFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JournalFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
