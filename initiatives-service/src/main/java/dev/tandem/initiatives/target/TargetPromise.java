package dev.tandem.initiatives.target;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A promise as it was made once: what, when, by whom. */
@Entity
@Immutable
@IdClass(TargetPromise.Key.class)
@Table(name = "target_promise")
public class TargetPromise {

    @Id
    @Column(name = "target_id")
    private UUID targetId;

    @Id
    private int number;

    @Embedded
    private Promise promise;

    @Embedded
    private Made made;

    protected TargetPromise() {}

    TargetPromise(UUID targetId, int number, Promise promise, Made made) {
        this.targetId = targetId;
        this.number = number;
        this.promise = promise;
        this.made = made;
    }

    /** Which target, which promise. */
    public record Key(UUID targetId, int number) {}

    int number() {
        return number;
    }

    Promise promise() {
        return promise;
    }

    Made made() {
        return made;
    }
}
