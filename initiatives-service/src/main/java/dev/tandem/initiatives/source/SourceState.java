package dev.tandem.initiatives.source;

/** The whole public state of a source, as its events carry it. */
public record SourceState(
        String source,
        String client,
        boolean businessConsent,
        boolean technologyConsent,
        String businessConsentBy,
        String technologyConsentBy) {}
