package dev.tandem.initiatives.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A registered system that writes through one client. Running initiatives may be adopted from it once both sides
 * consented; another client needs their consent again.
 */
@Entity
@Table(name = "source")
public class Source {

    @Id
    private UUID id;

    private long version;

    @Column(name = "name")
    private String name;

    private String client;

    @Column(name = "business_consent_by")
    private String businessConsentBy;

    @Column(name = "technology_consent_by")
    private String technologyConsentBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Source() {}

    Source(UUID id, String name, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.createdAt = createdAt;
    }

    SourceEvent register(String newClient, Instant at) {
        client = newClient;
        touch(at);
        return new SourceEvent.Registered(id, state(), version);
    }

    /** Lets another client write for the source; consents given for the one before no longer hold. */
    SourceEvent handOver(String newClient, Instant at) {
        SourceState before = state();
        if (!Objects.equals(client, newClient)) {
            client = newClient;
            businessConsentBy = null;
            technologyConsentBy = null;
        }
        touch(at);
        return new SourceEvent.HandedOver(id, before, state(), version);
    }

    /** Records the consent of one side. */
    SourceEvent consent(ConsentSide side, String subject, Instant at) {
        SourceState before = state();
        if (side == ConsentSide.BUSINESS) {
            businessConsentBy = subject;
        } else {
            technologyConsentBy = subject;
        }
        touch(at);
        return new SourceEvent.AdoptionConsented(id, before, state(), version);
    }

    /** Who consented for a side, or null. */
    String consentBy(ConsentSide side) {
        return side == ConsentSide.BUSINESS ? businessConsentBy : technologyConsentBy;
    }

    boolean adoptionEnabled() {
        return businessConsentBy != null && technologyConsentBy != null;
    }

    /** The public state that events carry. */
    SourceState state() {
        return new SourceState(
                name,
                client,
                businessConsentBy != null,
                technologyConsentBy != null,
                businessConsentBy,
                technologyConsentBy);
    }

    private void touch(Instant at) {
        version++;
        updatedAt = at;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String name() {
        return name;
    }

    public String client() {
        return client;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
