package dev.tandem.initiatives.roadmap;

import dev.tandem.initiatives.dependency.DependencyKind;
import dev.tandem.initiatives.gate.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Portfolios to draw: a small one with everything in it, and large ones of any number. */
final class SampleRoadmaps {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private final List<Work> works = new ArrayList<>();
    private final Map<UUID, Lane.Key> lanes = new HashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<UUID, List<Mark>> marks = new HashMap<>();

    static UUID id(int number) {
        return new UUID(0, number);
    }

    static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    /** Days as texts in the order of {@link Work.Days}; those left out at the end are not known. */
    static Work work(int number, String title, Status status, String... days) {
        LocalDate[] known = new LocalDate[10];
        for (int i = 0; i < days.length; i++) {
            known[i] = day(days[i]);
        }
        return new Work(
                id(number),
                title,
                status,
                false,
                null,
                new Work.Days(
                        known[0], known[1], known[2], known[3], known[4], known[5], known[6], known[7], known[8],
                        known[9]));
    }

    static Roadmap retailer() {
        SampleRoadmaps made = new SampleRoadmaps();
        Lane.Key shop = new Lane.Key(0, id(101), List.of("Commerce", "Online shop"));
        Lane.Key service = new Lane.Key(0, id(102), List.of("Commerce", "Customer service"));
        Lane.Key logistics = new Lane.Key(0, id(103), List.of("Operations", "Warehouse and logistics"));
        Lane.Key platform = new Lane.Key(0, id(104), List.of("Operations", "Platform and security"));
        made.add(
                shop,
                work(
                        1,
                        "Checkout rebuild",
                        Status.LIVE,
                        "2025-04-01",
                        "2027-03-31",
                        "2025-03-20",
                        "2025-04-07",
                        "2025-11-03"));
        made.add(
                shop,
                work(
                        2,
                        "Search that finds",
                        Status.LIVE,
                        "2025-06-01",
                        "2026-12-31",
                        "2025-05-15",
                        "2025-06-02",
                        "2026-02-09"));
        made.add(
                service,
                work(
                        3,
                        "Returns without a phone call",
                        Status.IN_PROGRESS,
                        "2025-10-01",
                        "2027-06-30",
                        "2025-09-12",
                        "2025-10-06"));
        made.add(
                logistics,
                work(4, "Goods to person", Status.IN_PROGRESS, "2025-07-01", "2028-06-30", "2025-06-18", "2025-07-07"));
        made.add(
                platform,
                work(
                        5,
                        "Out of the old data centre",
                        Status.CLOSED,
                        "2025-04-01",
                        "2026-03-31",
                        "2025-03-14",
                        "2025-04-01",
                        "2025-12-08",
                        "2026-03-31"));
        made.add(
                platform,
                work(
                        6,
                        "Finance on the current ERP release",
                        Status.APPROVED,
                        "2026-10-01",
                        "2027-12-31",
                        "2026-09-04"));
        made.add(shop, work(7, "One customer, one record", Status.PROPOSED, "2027-01-01", "2028-06-30"));
        made.add(
                service,
                work(
                        8,
                        "Answers at night",
                        Status.IN_PROGRESS,
                        "2025-12-01",
                        "2027-05-31",
                        "2025-11-20",
                        "2025-12-01"));
        made.add(
                platform,
                work(
                        9,
                        "Card data out of our systems",
                        Status.IN_PROGRESS,
                        "2026-02-01",
                        "2027-02-28",
                        "2026-01-22",
                        "2026-02-02"));
        made.add(
                platform,
                work(
                        10,
                        "Strong sign-in for staff",
                        Status.LIVE,
                        "2025-08-01",
                        "2026-08-31",
                        "2025-07-18",
                        "2025-08-04",
                        "2026-03-02"));
        made.add(
                shop,
                work(
                        11,
                        "Prices by the hour",
                        Status.ON_HOLD,
                        "2026-05-01",
                        "2027-10-31",
                        "2026-04-10",
                        "2026-05-04",
                        null,
                        null,
                        "2026-07-01"));
        made.add(
                logistics,
                work(
                        12,
                        "Reserve online, pick up in the store",
                        Status.APPROVED,
                        "2026-11-01",
                        "2028-03-31",
                        "2026-10-09"));
        made.add(platform, work(13, "An idea that nobody has dated", Status.PROPOSED, "2027-01-01"));
        made.needs(12, 4);
        made.needs(7, 5);
        made.needs(11, 2);
        made.needs(8, 3);
        made.needs(7, 11);
        made.links.add(new Link(DependencyKind.ENHANCES, id(11), id(12)));
        made.links.add(new Link(DependencyKind.ENHANCES, id(9), id(1)));
        made.mark(5, new Mark("DELIVERY", "Deadline of the initiative", day("2026-03-31"), "MET"));
        made.mark(12, new Mark("MARKET", "The outdoor season begins", day("2028-03-01"), "AT_RISK"));
        made.mark(9, new Mark("DELIVERY", "Deadline of the initiative", day("2026-12-31"), "AT_RISK"));
        made.mark(9, new Mark("SECURITY", "The old card vault leaves support", day("2027-01-31"), "AT_RISK"));
        made.mark(9, new Mark("COMPLIANCE", "Audit of card data", day("2027-04-30"), "ON_TRACK"));
        made.mark(10, new Mark("DELIVERY", "Deadline of the initiative", day("2026-06-30"), "MET"));
        made.mark(6, new Mark("CONTRACT", "Maintenance of the old ledger ends", day("2027-12-31"), "ON_TRACK"));
        return made.roadmap();
    }

    /** As many as wanted in seven lanes, linked at random to earlier ones, some under names that are hard to write. */
    static Roadmap many(int count) {
        SampleRoadmaps made = new SampleRoadmaps();
        Random random = new Random(20261126);
        List<String> names = List.of(
                "Release of the mobile app",
                "<script>alert('no')</script> & \"quotes\"",
                "مشروع تحديث المتجر الإلكتروني",
                "🚀 Fast lane 👩‍👩‍👧‍👦 for families",
                "A title that goes on and on because somebody wrote the whole justification into it and never stopped",
                "統合顧客データ基盤の刷新プロジェクト第二期");
        for (int i = 1; i <= count; i++) {
            Lane.Key lane = new Lane.Key(
                    0, id(1000 + i % 7), List.of("Portfolio " + (char) ('A' + i % 3), "Programme " + i % 7));
            LocalDate start = TODAY.plusDays(random.nextInt(1100) - 550);
            LocalDate end = start.plusDays(90 + random.nextInt(500));
            made.add(lane, some(i, names.get(i % names.size()) + " " + i, start, end));
            if (i > 7 && random.nextInt(4) == 0) {
                made.needs(i, 1 + random.nextInt(i - 1));
            }
            if (random.nextInt(9) == 0) {
                made.mark(
                        i,
                        new Mark(i % 2 == 0 ? "SECURITY" : "CONTRACT", "Support ends", end.minusDays(20), "ON_TRACK"));
            }
        }
        return made.roadmap();
    }

    private static Work some(int number, String title, LocalDate start, LocalDate end) {
        if (start.isAfter(TODAY)) {
            boolean approved = number % 2 == 0;
            return work(
                    number,
                    title,
                    approved ? Status.APPROVED : Status.PROPOSED,
                    start.toString(),
                    end.toString(),
                    approved ? "2026-10-01" : null);
        }
        String approved = start.minusDays(30).toString();
        LocalDate live = start.plusDays(80);
        if (live.isBefore(TODAY) && number % 3 == 0) {
            return work(
                    number,
                    title,
                    Status.LIVE,
                    start.toString(),
                    end.toString(),
                    approved,
                    start.toString(),
                    live.toString());
        }
        return work(
                number,
                title,
                Status.IN_PROGRESS,
                start.toString(),
                end.toString(),
                approved,
                start.plusDays(5).toString());
    }

    private void add(Lane.Key lane, Work work) {
        works.add(work);
        lanes.put(work.id(), lane);
    }

    private void needs(int needing, int needed) {
        links.add(new Link(DependencyKind.NEEDS, id(needing), id(needed)));
    }

    private void mark(int number, Mark mark) {
        marks.computeIfAbsent(id(number), any -> new ArrayList<>()).add(mark);
    }

    private Roadmap roadmap() {
        return new Facts(works, List.of(), works.size(), lanes, links, marks)
                .draw(new Asked(TODAY, null, null, GroupBy.PORTFOLIO_NODE));
    }
}
