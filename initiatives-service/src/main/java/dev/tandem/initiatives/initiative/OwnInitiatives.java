package dev.tandem.initiatives.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Which initiatives are somebody's own, as the table of roles means it, in one query: for reports over many. */
@ApplicationScoped
public class OwnInitiatives {

    private final Session session;

    OwnInitiatives(Session session) {
        this.session = session;
    }

    /** The ids of all whose owner or author this is, that sit below a node of theirs, or that a source of theirs knows. */
    public Set<UUID> of(String subject) {
        List<UUID> ids = session.createNativeQuery("""
                WITH RECURSIVE own_node AS (
                    SELECT portfolio_node_id AS id FROM portfolio_node_owner WHERE subject = :subject
                    UNION
                    SELECT n.id FROM portfolio_node n JOIN own_node o ON n.parent_id = o.id)
                SELECT id FROM initiative
                WHERE author = :subject OR business_owner = :subject OR technology_owner = :subject
                UNION
                SELECT i.id FROM initiative i JOIN own_node o ON i.portfolio_node_id = o.id
                UNION
                SELECT r.initiative_id FROM initiative_reference r JOIN source s ON s.name = r.source
                WHERE s.client = :subject""", UUID.class)
                .setParameter("subject", subject)
                .getResultList();
        return new HashSet<>(ids);
    }
}
