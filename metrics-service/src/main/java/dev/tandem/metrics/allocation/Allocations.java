package dev.tandem.metrics.allocation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.metrics.cell.Cells;
import dev.tandem.metrics.measurement.DerivedFacts;
import dev.tandem.metrics.measurement.DerivedFacts.DerivedFact;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Shares out published bills by the rules in force and keeps what initiatives bear as facts: one for each bill and
 * initiative, of the bill's metric, over the billing period. Everything happens on the connection, and in the transaction,
 * of whoever publishes a bill or changes a rule.
 */
@ApplicationScoped
public class Allocations {

    private static final TypeReference<Map<String, String>> TAGS = new TypeReference<>() {};

    private static final String CHARGES = "SELECT * FROM bill_charge WHERE bill_id = ANY (?) ORDER BY bill_id";

    private static final String PRESENT = """
        SELECT bill_id, rule_id, initiative_id, rows, billed, effective FROM bill_allocation WHERE bill_id = ANY (?)\
        """;

    private static final String STORE = """
        INSERT INTO bill_allocation (bill_id, rule_id, initiative_id, rows, billed, effective)
        VALUES (?, ?, ?, ?, ?, ?)\
        """;

    private final RuleRepository rules;
    private final Cells cells;
    private final ObjectMapper mapper;

    Allocations(RuleRepository rules, Cells cells, ObjectMapper mapper) {
        this.rules = rules;
        this.cells = cells;
        this.mapper = mapper;
    }

    /** The sums of a bill that matter to whoever published it. */
    public record Given(BigDecimal allocated, BigDecimal unallocated) {}

    /** Keeps rules from changing until the end of the transaction; to be called before bills are locked. */
    public void holdRules(Connection connection) throws SQLException {
        RuleLock.share(connection);
    }

    /**
     * Shares out bills whose charges are new; rules must be held and the bills locked.
     */
    public void publish(Connection connection, Collection<AllocatedBill> bills, String by) throws SQLException {
        Map<UUID, List<Part>> before = present(connection, ids(bills));
        Map<UUID, List<Part>> after = shareOut(
                connection,
                bills,
                rules.inForce().stream().map(AllocationRule::rule).toList());
        keep(connection, bills, before, after, by);
    }

    /**
     * How much of bills is allocated and how much is not.
     *
     * @param effective whether their effective cost is asked for; else the billed one
     */
    public Map<UUID, Given> given(Connection connection, Collection<UUID> bills, boolean effective)
            throws SQLException {
        Map<UUID, Given> given = new HashMap<>();
        present(connection, bills)
                .forEach((bill, parts) ->
                        given.put(bill, new Given(sum(parts, true, effective), sum(parts, false, effective))));
        return given;
    }

    private static BigDecimal sum(List<Part> parts, boolean borne, boolean effective) {
        return parts.stream()
                .filter(part -> (part.initiativeId() != null) == borne)
                .map(part -> effective ? part.effective() : part.billed())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What other rules would change, or, when it is stored, have changed; rules and bills must be locked. */
    List<Moved> reallocate(
            Connection connection, List<AllocatedBill> bills, List<Rule> wanted, boolean stored, String by)
            throws SQLException {
        Map<UUID, List<Part>> before = present(connection, ids(bills));
        Map<UUID, List<Part>> after = shareOut(connection, bills, wanted);
        if (stored) {
            keep(connection, bills, before, after, by);
        }
        return moved(bills, before, after);
    }

    private Map<UUID, List<Part>> shareOut(Connection connection, Collection<AllocatedBill> bills, List<Rule> wanted)
            throws SQLException {
        Map<UUID, AllocatedBill> byId = new HashMap<>();
        Map<UUID, Sharing> sharings = new HashMap<>();
        bills.forEach(bill -> {
            byId.put(bill.id(), bill);
            sharings.put(bill.id(), new Sharing(wanted));
        });
        try (PreparedStatement statement = connection.prepareStatement(CHARGES)) {
            statement.setArray(1, array(connection, ids(bills)));
            statement.setFetchSize(1000);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    UUID bill = row.getObject("bill_id", UUID.class);
                    sharings.get(bill).add(charge(byId.get(bill), row));
                }
            }
        }
        Map<UUID, List<Part>> parts = new HashMap<>();
        sharings.forEach((bill, sharing) -> parts.put(bill, sharing.parts()));
        return parts;
    }

    private ChargeGroup charge(AllocatedBill bill, ResultSet row) throws SQLException {
        String tags = row.getString("tags");
        try {
            return new ChargeGroup(
                    bill.issuer(),
                    bill.billingAccount(),
                    row.getString("sub_account"),
                    row.getString("service"),
                    row.getString("resource"),
                    row.getString("cost_centre"),
                    row.getString("account"),
                    tags == null ? Map.of() : mapper.readValue(tags, TAGS),
                    row.getLong("rows"),
                    row.getBigDecimal("billed"),
                    row.getBigDecimal("effective"));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Stored tags are no object of texts: " + tags, broken);
        }
    }

    private static Map<UUID, List<Part>> present(Connection connection, Collection<UUID> bills) throws SQLException {
        Map<UUID, List<Part>> parts = new HashMap<>();
        bills.forEach(bill -> parts.put(bill, new ArrayList<>()));
        try (PreparedStatement statement = connection.prepareStatement(PRESENT)) {
            statement.setArray(1, array(connection, bills));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    parts.get(row.getObject("bill_id", UUID.class))
                            .add(new Part(
                                    row.getObject("rule_id", UUID.class),
                                    row.getObject("initiative_id", UUID.class),
                                    row.getLong("rows"),
                                    row.getBigDecimal("billed"),
                                    row.getBigDecimal("effective")));
                }
            }
        }
        return parts;
    }

    private void keep(
            Connection connection,
            Collection<AllocatedBill> bills,
            Map<UUID, List<Part>> before,
            Map<UUID, List<Part>> after,
            String by)
            throws SQLException {
        try (PreparedStatement drop =
                connection.prepareStatement("DELETE FROM bill_allocation WHERE bill_id = ANY (?)")) {
            drop.setArray(1, array(connection, ids(bills)));
            drop.executeUpdate();
        }
        List<DerivedFact> facts = new ArrayList<>();
        try (PreparedStatement store = connection.prepareStatement(STORE)) {
            for (AllocatedBill bill : bills) {
                for (Part part : after.get(bill.id())) {
                    store.setObject(1, bill.id());
                    store.setObject(2, part.ruleId());
                    store.setObject(3, part.initiativeId());
                    store.setLong(4, part.rows());
                    store.setBigDecimal(5, part.billed());
                    store.setBigDecimal(6, part.effective());
                    store.addBatch();
                }
                facts.addAll(facts(bill, before.get(bill.id()), after.get(bill.id())));
            }
            store.executeBatch();
        }
        DerivedFacts.keep(connection, cells, DerivedFacts.CLOUD_BILLS, facts, by);
    }

    /** Whoever bore something and does not any more has a fact without a value. */
    private static List<DerivedFact> facts(AllocatedBill bill, List<Part> before, List<Part> after) {
        Map<UUID, BigDecimal> values = new LinkedHashMap<>();
        before.stream()
                .filter(part -> part.initiativeId() != null)
                .forEach(part -> values.put(part.initiativeId(), null));
        after.stream()
                .filter(part -> part.initiativeId() != null)
                .forEach(part -> values.merge(part.initiativeId(), cost(bill, part), BigDecimal::add));
        List<DerivedFact> facts = new ArrayList<>();
        values.forEach((initiative, value) -> facts.add(new DerivedFact(
                bill.id() + "/" + initiative,
                value == null && bill.earlierMetricId() != null ? bill.earlierMetricId() : bill.metricId(),
                bill.from(),
                bill.to(),
                value,
                bill.currency(),
                initiative)));
        return facts;
    }

    private static List<Moved> moved(
            List<AllocatedBill> bills, Map<UUID, List<Part>> before, Map<UUID, List<Part>> after) {
        record Place(UUID initiativeId, UUID metricId, String currency) {}
        Map<Place, BigDecimal[]> sums = new LinkedHashMap<>();
        for (AllocatedBill bill : bills) {
            for (int side = 0; side < 2; side++) {
                for (Part part : (side == 0 ? before : after).get(bill.id())) {
                    BigDecimal[] sum = sums.computeIfAbsent(
                            new Place(part.initiativeId(), bill.metricId(), bill.currency()),
                            place -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
                    sum[side] = sum[side].add(cost(bill, part));
                }
            }
        }
        return sums.entrySet().stream()
                .filter(entry -> entry.getValue()[0].compareTo(entry.getValue()[1]) != 0)
                .map(entry -> Moved.of(
                        entry.getKey().initiativeId(),
                        entry.getKey().metricId(),
                        entry.getKey().currency(),
                        entry.getValue()[0],
                        entry.getValue()[1]))
                .toList();
    }

    private static BigDecimal cost(AllocatedBill bill, Part part) {
        return bill.effective() ? part.effective() : part.billed();
    }

    private static List<UUID> ids(Collection<AllocatedBill> bills) {
        return bills.stream().map(AllocatedBill::id).toList();
    }

    private static Array array(Connection connection, Collection<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }
}
