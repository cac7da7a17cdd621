package dev.tandem.metrics.contract;

import dev.tandem.journal.DomainEvent;
import dev.tandem.metrics.allocation.AllocationRuleEvent;
import dev.tandem.metrics.allocation.AllocationRuleState;
import dev.tandem.metrics.allocation.Match;
import dev.tandem.metrics.cloudbill.BillTotals;
import dev.tandem.metrics.cloudbill.Cost;
import dev.tandem.metrics.cloudbill.ImportEvent;
import dev.tandem.metrics.cloudbill.ImportFailure;
import dev.tandem.metrics.cloudbill.ImportState;
import dev.tandem.metrics.cloudbill.ImportStatus;
import dev.tandem.metrics.cloudbill.ImportedBill;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One believable event of every type about cloud bills, with fixed ids. */
final class SampleBills {

    private static final Set<String> OWNERS = Set.of("svc-cloud-exports");

    private SampleBills() {}

    static List<DomainEvent> all() {
        AllocationRuleState set = rule("100", false);
        AllocationRuleState revised = rule("75", false);
        return List.of(
                new ImportEvent.ImportFinished(finished(), OWNERS),
                new ImportEvent.ImportFailed(failed(), OWNERS),
                new AllocationRuleEvent.AllocationRuleSet(set, revised, 2),
                new AllocationRuleEvent.AllocationRuleRetired(revised, rule("75", true), 3));
    }

    private static ImportState finished() {
        ImportedBill bill = new ImportedBill(
                id(0x41),
                "Nordwind Cloud GmbH",
                "8600-1",
                LocalDate.parse("2026-10-01"),
                LocalDate.parse("2026-10-31"),
                "EUR",
                5,
                new BillTotals("501.7400008", "477.3634575891", "569.2400008", "501.7400008"),
                ImportedBill.Outcome.REPLACED,
                1,
                2,
                "363.1234575891",
                "114.24");
        return new ImportState(
                id(0x42),
                ImportStatus.PUBLISHED,
                "cloud-exports",
                "cloud-bill",
                Cost.EFFECTIVE,
                1,
                5,
                1,
                List.of(bill),
                null);
    }

    private static ImportState failed() {
        return new ImportState(
                id(0x43),
                ImportStatus.FAILED,
                "cloud-exports",
                "cloud-bill",
                Cost.BILLED,
                2,
                12,
                0,
                List.of(),
                new ImportFailure(
                        "/problems/costs-mixed",
                        "Other bills of the metric cloud-bill are published with their effective cost."));
    }

    private static AllocationRuleState rule(String percentage, boolean retired) {
        List<AllocationRuleState.ShareState> shares = percentage.equals("100")
                ? List.of(new AllocationRuleState.ShareState(id(0x31), "100"))
                : List.of(
                        new AllocationRuleState.ShareState(id(0x31), percentage),
                        new AllocationRuleState.ShareState(id(0x32), "25"));
        Match match = new Match(
                Map.of("application", List.of("checkout")),
                null,
                List.of("Virtual machines"),
                null,
                null,
                null,
                null,
                null);
        return new AllocationRuleState(id(0x44), 10, "Checkout, by its tag", match, shares, retired);
    }

    private static UUID id(int number) {
        return new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0001_0000L + number);
    }
}
