package dev.tandem.initiatives.initiative;

/** The stage of the customer's journey that an initiative improves. */
public enum JourneyStage {
    SEARCH,
    PURCHASE,
    RETURN,
    SERVICE
}
