package dev.tandem.metrics.contract;

import dev.tandem.journal.DomainEvent;
import dev.tandem.metrics.board.BoardReportEvent;
import dev.tandem.metrics.board.BoardReportState;
import dev.tandem.metrics.budgetuse.BudgetUseEvent;
import dev.tandem.metrics.budgetuse.BudgetUseState;
import dev.tandem.metrics.cell.CellState;
import dev.tandem.metrics.cell.MeasurementsRecorded;
import dev.tandem.metrics.fx.FxRateEvent;
import dev.tandem.metrics.fx.FxRateState;
import dev.tandem.metrics.fx.RateKind;
import dev.tandem.metrics.metric.Aggregation;
import dev.tandem.metrics.metric.CostType;
import dev.tandem.metrics.metric.Direction;
import dev.tandem.metrics.metric.ExpenseType;
import dev.tandem.metrics.metric.MetricEvent;
import dev.tandem.metrics.metric.MetricKind;
import dev.tandem.metrics.metric.MetricState;
import dev.tandem.metrics.period.LateEntryEvent;
import dev.tandem.metrics.period.LateEntryState;
import dev.tandem.metrics.period.LateEntryStatus;
import dev.tandem.metrics.period.PeriodEvent;
import dev.tandem.metrics.period.PeriodState;
import dev.tandem.metrics.period.PeriodStatus;
import dev.tandem.metrics.reference.ExternalReference;
import dev.tandem.metrics.target.Standing;
import dev.tandem.metrics.target.TargetProgressEvent;
import dev.tandem.metrics.target.TargetProgressState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One believable event of every type, with fixed ids: what the golden samples are written from. */
final class SampleEvents {

    private static final UUID METRIC = id(0x11);
    private static final Set<String> OWNERS = Set.of("bianca", "theo");

    private SampleEvents() {}

    /** Every event, in an order in which it could have happened. */
    static List<DomainEvent> all() {
        MetricState defined = metric("Cloud bill", false);
        MetricState revised = metric("Cloud bill of the shop", false);
        List<DomainEvent> events = new ArrayList<>(targets());
        events.addAll(closing());
        events.add(new BudgetUseEvent.ThresholdCrossed(
                budgetUse(1, "1500000", "1204310.75", "80.2"), budgetUse(2, "1650000", "1321000.5", "80"), 2, OWNERS));
        events.addAll(List.of(
                new MetricEvent.MetricDefined(defined, revised, 2),
                new MetricEvent.MetricRetired(revised, metric("Cloud bill of the shop", true), 3),
                new MeasurementsRecorded(cell("1199.99999920000", 41), cell("1234.5600008", 42), 7, OWNERS),
                new FxRateEvent.FxRatePublished(
                        rate("0.8648", "Daily fixings to the 27th"), rate("0.86520", "Monthly average"), 2)));
        events.addAll(SampleBills.all());
        events.add(boardReport());
        return events;
    }

    private static List<DomainEvent> targets() {
        TargetProgressState progressed = target(1, "2027-06-30", "45500", "50", Standing.OPEN);
        TargetProgressState missed = target(1, "2027-06-30", "45500", "50", Standing.MISSED);
        TargetProgressState back = target(2, "2027-09-30", "45500", "65", Standing.OPEN);
        TargetProgressState reached = target(2, "2027-09-30", "41800", "102", Standing.REACHED);
        return List.of(
                new TargetProgressEvent.Progressed(null, progressed, 1, OWNERS),
                new TargetProgressEvent.Missed(progressed, missed, 2, OWNERS),
                new TargetProgressEvent.BackOnTrack(missed, back, 3, OWNERS),
                new TargetProgressEvent.Reached(back, reached, 4, OWNERS));
    }

    /** Of the budget that the samples of initiatives-service tell about. */
    private static BudgetUseState budgetUse(long version, String budget, String actual, String used) {
        return new BudgetUseState(
                new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0000_0071L),
                new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0000_0011L),
                2026,
                dev.tandem.metrics.metric.ExpenseType.CAPEX,
                version,
                "EUR",
                budget,
                actual,
                used,
                80);
    }

    /** Of the target that the samples of initiatives-service tell about. */
    private static TargetProgressState target(
            int promise, String dueOn, String actual, String progress, Standing standing) {
        return new TargetProgressState(
                new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0000_0071L),
                new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0000_0021L),
                METRIC,
                "cloud-bill",
                "EUR",
                promise,
                LocalDate.parse(dueOn),
                actual,
                progress,
                standing);
    }

    private static List<DomainEvent> closing() {
        LateEntryState requested = late(LateEntryStatus.REQUESTED, null, null, null, null);
        LateEntryState approved = late(LateEntryStatus.APPROVED, "frank", "Seen the invoice", null, null);
        LateEntryState used = late(LateEntryStatus.USED, "frank", "Seen the invoice", "fiona", 3L);
        LateEntryState refused = late(LateEntryStatus.REFUSED, "frank", "Book it in June", null, null);
        return List.of(
                new PeriodEvent.PeriodClosed(
                        new PeriodState(id(0x51), "2026-03", PeriodStatus.CLOSED, "Books of the group are closed")),
                new LateEntryEvent.LateEntryRequested(requested, 1),
                new LateEntryEvent.LateEntryApproved(requested, approved, 2),
                new LateEntryEvent.LateEntryUsed(approved, used, 3),
                new LateEntryEvent.LateEntryRefused(requested, refused, 4));
    }

    private static LateEntryState late(
            LateEntryStatus status, String decidedBy, String comment, String usedBy, Long written) {
        return new LateEntryState(
                id(0x61),
                "2026-03",
                "erp",
                "The supplier sent March's invoice in June",
                status,
                "fiona",
                decidedBy,
                comment,
                usedBy,
                written,
                new ExternalReference("erp", "late-2026-17"));
    }

    private static BoardReportEvent boardReport() {
        return new BoardReportEvent.BoardReportFrozen(new BoardReportState(
                id(0x81),
                "Board meeting of the fourth quarter",
                "Before the budget of next year is decided.",
                Instant.parse("2026-11-26T18:30:00.123456Z"),
                "EUR",
                true,
                null,
                Instant.parse("2026-10-26T18:30:00.123456Z"),
                null,
                Instant.parse("2026-11-26T18:30:00.123457Z"),
                "fiona",
                48213,
                "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"));
    }

    private static FxRateState rate(String rate, String note) {
        return new FxRateState(id(0x41), RateKind.MONTH_AVERAGE, "USD", "EUR", "2026-03", null, rate, note);
    }

    private static UUID id(int number) {
        return new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0001_0000L + number);
    }

    private static MetricState metric(String title, boolean retired) {
        return new MetricState(
                METRIC,
                "cloud-bill",
                title,
                MetricKind.COST,
                null,
                Direction.DECREASE,
                Aggregation.SUM,
                ExpenseType.OPEX,
                CostType.CLOUD,
                null,
                List.of(new ExternalReference("erp", "4711")),
                retired);
    }

    private static CellState cell(String total, long count) {
        return new CellState(
                id(0x21),
                METRIC,
                "cloud-bill",
                MetricKind.COST,
                ExpenseType.OPEX,
                id(0x31),
                "2026-03",
                "EUR",
                Aggregation.SUM,
                total,
                count,
                null);
    }
}
