package dev.tandem.journal.consumer;

/** A record is no event of ours and will never be one, however often it is read. */
class UnreadableRecord extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableRecord(String message) {
        super(message);
    }

    UnreadableRecord(String message, Throwable cause) {
        super(message, cause);
    }
}
