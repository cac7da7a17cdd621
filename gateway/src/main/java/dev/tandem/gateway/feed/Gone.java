package dev.tandem.gateway.feed;

/** Events after the position are no longer kept, or it is a position of topics that were replaced. */
final class Gone extends Exception {

    private static final long serialVersionUID = 1L;

    Gone() {
        super(null, null, false, false);
    }
}
