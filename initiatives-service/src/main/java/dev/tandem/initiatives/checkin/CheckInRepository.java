package dev.tandem.initiatives.checkin;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Check-ins, and how each side's stand, in PostgreSQL. */
@ApplicationScoped
public class CheckInRepository implements PanacheRepositoryBase<CheckIn, UUID> {

    Map<UUID, CheckIn> these(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : find("id in ?1", ids).stream().collect(Collectors.toMap(CheckIn::id, Function.identity()));
    }

    /** How the check-ins of these initiatives stand, side by side. */
    List<CheckInStanding> standings(Collection<UUID> initiativeIds) {
        return getEntityManager()
                .createQuery("select s from CheckInStanding s where s.initiativeId in ?1", CheckInStanding.class)
                .setParameter(1, initiativeIds)
                .getResultList();
    }

    /** How the side's stand; empty while nothing was told of it. */
    Optional<CheckInStanding> standing(UUID initiativeId, CheckInSide side) {
        return standings(List.of(initiativeId)).stream()
                .filter(standing -> standing.side() == side)
                .findFirst();
    }

    void persist(CheckInStanding standing) {
        getEntityManager().persist(standing);
    }
}
