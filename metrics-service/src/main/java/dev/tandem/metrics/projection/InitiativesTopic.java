package dev.tandem.metrics.projection;

/** Where initiatives-service tells what happens there. */
final class InitiativesTopic {

    static final String NAME = "tandem.initiatives.v1";

    private InitiativesTopic() {}
}
