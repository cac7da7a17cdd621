package dev.tandem.initiatives.target;

import dev.tandem.initiatives.person.Person;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;

/** By whom and when a promise was made, and why. */
@Embeddable
public record Made(
        String note,

        @Embedded
        @AttributeOverride(name = "subject", column = @Column(name = "made_by"))
        @AttributeOverride(name = "name", column = @Column(name = "made_by_name"))
        Person by,

        @Column(name = "made_at") Instant at) {}
