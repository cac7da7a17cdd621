package dev.tandem.webhooks.target;

/** A host leads to an address that nothing is sent to. */
public class ForbiddenAddress extends Exception {

    private static final long serialVersionUID = 1L;

    ForbiddenAddress(String message) {
        super(message);
    }
}
