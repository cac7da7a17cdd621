package dev.tandem.metrics.projection;

/** Where initiatives-service tells what happens there. */
public final class InitiativesTopic {

    public static final String NAME = "tandem.initiatives.v1";

    private InitiativesTopic() {}
}
