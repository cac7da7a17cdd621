package dev.tandem.gateway.compatibility;

/** What a schema is for, and so who depends on it. */
enum Use {
    REQUEST,
    ANSWER,
    /**
     * Topics keep every event: those of yesterday are read by the contract of tomorrow, and the other way round, so an
     * event may neither say more nor less than before.
     */
    EVENT;

    boolean suffers(Harm harm) {
        return switch (this) {
            case REQUEST -> harm == Harm.SENDERS || harm == Harm.BOTH;
            case ANSWER -> harm == Harm.READERS || harm == Harm.BOTH;
            case EVENT -> harm != Harm.NOBODY;
        };
    }
}
