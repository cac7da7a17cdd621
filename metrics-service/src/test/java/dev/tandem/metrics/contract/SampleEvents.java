package dev.tandem.metrics.contract;

import dev.tandem.journal.DomainEvent;
import dev.tandem.metrics.cell.CellState;
import dev.tandem.metrics.cell.MeasurementsRecorded;
import dev.tandem.metrics.metric.Aggregation;
import dev.tandem.metrics.metric.CostType;
import dev.tandem.metrics.metric.Direction;
import dev.tandem.metrics.metric.ExpenseType;
import dev.tandem.metrics.metric.MetricEvent;
import dev.tandem.metrics.metric.MetricKind;
import dev.tandem.metrics.metric.MetricState;
import dev.tandem.metrics.reference.ExternalReference;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One believable event of every type, with fixed ids: what the golden samples are written from. */
final class SampleEvents {

    private static final UUID METRIC = id(0x11);

    private SampleEvents() {}

    /** Every event, in an order in which it could have happened. */
    static List<DomainEvent> all() {
        MetricState defined = metric("Cloud bill", false);
        MetricState revised = metric("Cloud bill of the shop", false);
        return List.of(
                new MetricEvent.MetricDefined(defined, revised, 2),
                new MetricEvent.MetricRetired(revised, metric("Cloud bill of the shop", true), 3),
                new MeasurementsRecorded(
                        cell("1199.99999920000", 41), cell("1234.5600008", 42), 7, Set.of("bianca", "theo")));
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
