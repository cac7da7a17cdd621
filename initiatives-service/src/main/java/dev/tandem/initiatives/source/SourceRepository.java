package dev.tandem.initiatives.source;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Registered sources in PostgreSQL. */
@ApplicationScoped
public class SourceRepository implements PanacheRepositoryBase<Source, UUID> {

    /** The source of this name. */
    public Optional<Source> named(String name) {
        return find("name", name).firstResultOptional();
    }

    /** The source of this name, written in whatever case. */
    Optional<Source> namedInAnyCase(String name) {
        return find("lower(name) = lower(?1)", name).firstResultOptional();
    }

    Optional<Source> loadForChange(String name) {
        return find("name", name).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }
}
