package dev.tandem.metrics.projection;

import dev.tandem.journal.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What other features ask about initiatives this service has heard of. Ask inside a transaction. */
@ApplicationScoped
public class KnownInitiatives {

    /** Everyone in whose scope an initiative is: owners, author, owners of nodes above, clients of its sources. */
    private static final String OWNERS = """
        WITH RECURSIVE path AS (
            SELECT n.id, n.parent_id, n.owners
            FROM known_portfolio_node n JOIN known_initiative i ON i.portfolio_node_id = n.id
            WHERE i.id = ?
            UNION
            SELECT n.id, n.parent_id, n.owners FROM known_portfolio_node n JOIN path p ON n.id = p.parent_id)
        SELECT unnest(owners) AS subject FROM path
        UNION
        SELECT unnest(ARRAY[business_owner, technology_owner, author]) FROM known_initiative WHERE id = ?
        UNION
        SELECT s.client FROM known_source s JOIN known_reference r ON r.source = s.source
        WHERE r.aggregate = 'initiative' AND r.aggregate_id = ?\
        """;

    /** Begins a statement that knows the nodes of a subject, with all below them. */
    private static final String WITH_OWNED = """
        WITH RECURSIVE owned AS (
            SELECT id FROM known_portfolio_node WHERE owners @> ARRAY[?::text]
            UNION
            SELECT n.id FROM known_portfolio_node n JOIN owned o ON n.parent_id = o.id)
        """;

    private static final String OWN = WITH_OWNED + """
        SELECT id FROM known_initiative WHERE business_owner = ? OR technology_owner = ? OR author = ?
        UNION
        SELECT i.id FROM known_initiative i JOIN owned o ON i.portfolio_node_id = o.id
        UNION
        SELECT r.aggregate_id FROM known_reference r JOIN known_source s ON s.source = r.source
        WHERE r.aggregate = 'initiative' AND s.client = ?\
        """;

    private static final String OWN_NODES = WITH_OWNED + "SELECT id FROM owned";

    private static final String BY_REFERENCE = """
        SELECT r.aggregate_id FROM known_reference r JOIN known_initiative i ON i.id = r.aggregate_id
        WHERE r.aggregate = 'initiative' AND r.source = ? AND r.key = ?
        ORDER BY i.retired, i.id DESC LIMIT 1\
        """;

    private final Sql sql;

    KnownInitiatives(Sql sql) {
        this.sql = sql;
    }

    /** The initiative that another system knows by this key; a live one before a retired one. */
    public Optional<UUID> byReference(String source, String key) {
        return ids(BY_REFERENCE, source, key).stream().findFirst();
    }

    /** Whether the initiative was heard of, retired or not. */
    public boolean exists(UUID id) {
        return !ids("SELECT id FROM known_initiative WHERE id = ?", id).isEmpty();
    }

    /** The subjects who may read the initiative's money as their own; empty when it was not heard of. */
    public Set<String> ownersOf(UUID id) {
        Set<String> owners = new HashSet<>(sql.list(OWNERS, row -> row.getString("subject"), id, id, id));
        owners.remove(null);
        return owners;
    }

    /** The initiatives that are the subject's own. */
    public Set<UUID> ownOf(String subject) {
        return new HashSet<>(ids(OWN, subject, subject, subject, subject, subject));
    }

    /** The portfolio nodes that the subject owns, with all below them. */
    public Set<UUID> ownNodesOf(String subject) {
        return new HashSet<>(ids(OWN_NODES, subject));
    }

    /** The client (token subject) registered to write for the source. */
    public Optional<String> clientOf(String source) {
        return sql
                .list("SELECT client FROM known_source WHERE source = ?", row -> row.getString("client"), source)
                .stream()
                .filter(client -> client != null)
                .findFirst();
    }

    /** The sources that the client (token subject) is registered to write for. */
    public Set<String> sourcesOf(String client) {
        return new HashSet<>(
                sql.list("SELECT source FROM known_source WHERE client = ?", row -> row.getString("source"), client));
    }

    private List<UUID> ids(String query, Object... parameters) {
        return sql.list(query, row -> row.getObject(1, UUID.class), parameters);
    }
}
