package dev.tandem.metrics.fx;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A published rate in its present version. Publishing another value makes the next version and returns the event. */
final class FxRate {

    private final UUID id;
    private final RateKey key;
    private final String base;
    private int version;
    private BigDecimal rate;
    private String note;
    private Instant publishedAt;
    private String publishedBy;
    private UUID lateEntryId;

    /** One that is not published yet. */
    FxRate(UUID id, RateKey key, String base) {
        this.id = id;
        this.key = key;
        this.base = base;
    }

    /** As it is stored. */
    FxRate(
            UUID id,
            RateKey key,
            String base,
            int version,
            BigDecimal rate,
            String note,
            Instant publishedAt,
            String publishedBy,
            UUID lateEntryId) {
        this(id, key, base);
        this.version = version;
        this.rate = rate;
        this.note = note;
        this.publishedAt = publishedAt;
        this.publishedBy = publishedBy;
        this.lateEntryId = lateEntryId;
    }

    /** Whether publishing this would change nothing. */
    boolean says(BigDecimal wanted, String wantedNote) {
        return version > 0 && rate.compareTo(wanted) == 0 && Objects.equals(note, wantedNote);
    }

    /** @param late the late entry it is published with, when its month is closed; else null */
    FxRateEvent publish(BigDecimal wanted, String wantedNote, Instant at, String by, UUID late) {
        FxRateState before = version == 0 ? null : state();
        rate = wanted;
        note = wantedNote;
        version++;
        publishedAt = at;
        publishedBy = by;
        lateEntryId = late;
        return new FxRateEvent.FxRatePublished(before, state(), version);
    }

    private FxRateState state() {
        return new FxRateState(
                id,
                key.kind(),
                key.currency(),
                base,
                key.month() == null ? null : key.month().toString(),
                key.fiscalYear(),
                rate.toPlainString(),
                note);
    }

    UUID id() {
        return id;
    }

    RateKey key() {
        return key;
    }

    String base() {
        return base;
    }

    int version() {
        return version;
    }

    BigDecimal rate() {
        return rate;
    }

    String note() {
        return note;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    UUID lateEntryId() {
        return lateEntryId;
    }

    String publishedBy() {
        return publishedBy;
    }
}
