package dev.tandem.initiatives.alignment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** What was told of alignment, in PostgreSQL: one row for the one organisation. */
@ApplicationScoped
public class ToldAlignments implements PanacheRepositoryBase<ToldAlignment, UUID> {

    /** Locked until the transaction ends: a replica that looks at the same time waits and then sees what was told. */
    Optional<ToldAlignment> lock() {
        return findAll().withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }
}
