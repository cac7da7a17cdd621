package dev.tandem.initiatives.source;

/** The side that consents to adoption. */
public enum ConsentSide {
    BUSINESS,
    TECHNOLOGY
}
