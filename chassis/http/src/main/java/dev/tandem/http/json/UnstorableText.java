package dev.tandem.http.json;

/** A text that no store would give back as it was. The message is fit for a client. */
class UnstorableText extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnstorableText(String message) {
        super(message);
    }
}
