package dev.tandem.initiatives.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** The organisation's one row. */
@ApplicationScoped
public class OrganisationRepository implements PanacheRepositoryBase<Organisation, UUID> {

    public Organisation get() {
        return findById(Organisation.ID);
    }

    Organisation loadForChange() {
        return findById(Organisation.ID, LockModeType.PESSIMISTIC_WRITE);
    }
}
