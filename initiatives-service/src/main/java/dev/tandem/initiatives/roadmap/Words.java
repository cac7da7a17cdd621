package dev.tandem.initiatives.roadmap;

import dev.tandem.initiatives.gate.Status;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a roadmap says in words. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    private final Roadmap roadmap;

    Words(Roadmap roadmap) {
        this.roadmap = roadmap;
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String name(Enum<?> constant) {
        return name(constant.name());
    }

    /** A name in upper case as a person would write it. */
    static String name(String constant) {
        String words = constant.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static String count(long count, String one, String many) {
        return String.format(Locale.ENGLISH, "%,d ", count) + (count == 1 ? one : many);
    }

    static String days(long days) {
        return count(days, "day", "days");
    }

    /** What the picture is about, in one line. */
    String about() {
        Window window = roadmap.window();
        String shown = count(roadmap.shown(), "initiative", "initiatives");
        return shown + " by " + roadmap.by().words() + " · " + MONTH.format(window.from()) + " – "
                + MONTH.format(window.to()) + " · as of " + day(roadmap.today());
    }

    /** What the lanes are. */
    String byName() {
        return name(roadmap.by());
    }

    /** What is not drawn, in one line; empty when nothing is left out. */
    String leftOut() {
        List<String> parts = new ArrayList<>();
        if (!roadmap.undated().isEmpty()) {
            parts.add(count(roadmap.undated().size(), "initiative has", "initiatives have") + " no dates");
        }
        if (roadmap.outside() > 0) {
            parts.add(count(roadmap.outside(), "initiative lies", "initiatives lie") + " outside of these months");
        }
        return parts.isEmpty() ? "" : "Not drawn: " + String.join(", ", parts) + ".";
    }

    /** Where an initiative stands, in a few words. */
    String standing(Bar bar) {
        Work work = bar.work();
        Work.Days days = work.days();
        String status = name(work.status());
        return switch (work.status()) {
            case PROPOSED, APPROVED -> status + " · starts " + day(bar.course().begin()) + late(bar.startsLate());
            case IN_PROGRESS -> status + " · live by " + day(bar.course().live()) + late(bar.endsLate());
            case ON_HOLD ->
                status + since(days.held()) + " · live by " + day(bar.course().live());
            case LIVE -> status + since(days.live());
            case CLOSED -> status + on(days.closed());
            case REJECTED -> status + on(days.rejected());
            case CANCELLED -> status + on(days.cancelled());
        };
    }

    /** Everything about an initiative, line by line. */
    String everything(Bar bar) {
        Work work = bar.work();
        List<String> lines = new ArrayList<>();
        lines.add(work.title());
        lines.add(standing(bar));
        lines.add("Planned: " + span(work.days().plannedStart(), work.days().plannedEnd()));
        if (work.days().started() != null) {
            lines.add("Started " + day(work.days().started()) + ", live "
                    + (work.days().live() == null ? "not yet" : day(work.days().live())));
        }
        bar.marks().forEach(mark -> lines.add(deadline(mark)));
        if (roadmap.critical(work.id())) {
            lines.add("On the critical chain");
        }
        roadmap.conflictsOf(work.id()).forEach(conflict -> lines.add("Conflict: " + rest(conflict)));
        return String.join("\n", lines);
    }

    String deadline(Mark mark) {
        return name(mark.kind()) + " deadline " + day(mark.dueOn()) + ", "
                + name(mark.standing()).toLowerCase(Locale.ROOT) + ": " + mark.title();
    }

    /** A conflict in one sentence. */
    String conflict(Conflict conflict) {
        return "“" + roadmap.title(conflict.initiative()) + "” " + rest(conflict);
    }

    private String rest(Conflict conflict) {
        String other = "“" + roadmap.title(conflict.other()) + "”";
        boolean live = roadmap.works().get(conflict.initiative()).status() == Status.LIVE;
        return switch (conflict.kind()) {
            case STARTS_BEFORE_NEED ->
                "starts " + days(conflict.days()) + " before " + other + ", which it needs, is live.";
            case LIVE_BEFORE_NEED ->
                (live ? "went live " : "goes live ") + days(conflict.days()) + " before " + other
                        + ", which it needs, is live.";
            case NEED_GIVEN_UP -> "needs " + other + ", which was given up.";
            case NEED_ON_HOLD -> "needs " + other + ", which is on hold.";
            case NEED_UNDATED -> "needs " + other + ", which has no day on which it goes live.";
            case BOTH_OF_EXCLUDED -> "and " + other + " exclude each other, and both were approved.";
        };
    }

    /** The critical chain in one line; the names are cut to what leaves room for all. */
    String chain(CriticalChain chain, double width, double fontSize) {
        String head = "Critical chain: ";
        String tail = " · " + days(chain.days()) + " of work left · earliest end " + day(chain.earliestEnd());
        double arrows = (chain.members().size() - 1) * TextFit.width(" → ", fontSize);
        double room = width - TextFit.width(head + tail, fontSize) - arrows;
        double each = room / chain.members().size();
        List<String> names = chain.members().stream()
                .map(member -> TextFit.shorten(roadmap.title(member.id()), Math.max(each, 30), fontSize))
                .toList();
        return TextFit.shorten(head + String.join(" → ", names) + tail, width, fontSize);
    }

    static String missing(Work work) {
        List<Course.Missing> missing = Course.missing(work);
        return name(work.status()) + " · "
                + (missing.size() > 1
                        ? "no start, no end"
                        : missing.get(0) == Course.Missing.START ? "no start" : "no end");
    }

    private static String span(LocalDate from, LocalDate to) {
        return (from == null ? "?" : day(from)) + " – " + (to == null ? "?" : day(to));
    }

    private static String late(Long days) {
        return days == null || days <= 0 ? "" : ", " + days(days) + " late";
    }

    private static String since(LocalDate day) {
        return day == null ? "" : " since " + day(day);
    }

    private static String on(LocalDate day) {
        return day == null ? "" : " on " + day(day);
    }
}
