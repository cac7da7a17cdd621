package dev.tandem.initiatives.roadmap;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** An initiative that can be drawn: its days are known. */
record Bar(Work work, Course course, List<Mark> marks) {

    /** In the order of the work. */
    static final Comparator<Bar> ORDER = Comparator.comparing(Bar::begin)
            .thenComparing(bar -> bar.course().end())
            .thenComparing(bar -> bar.work().title())
            .thenComparing(bar -> bar.work().id());

    Bar {
        marks = List.copyOf(marks);
    }

    /** The first day of it that can be seen. */
    LocalDate first() {
        return days().min(Comparator.naturalOrder()).orElseThrow();
    }

    /** The last day of it that can be seen. */
    LocalDate last() {
        return days().max(Comparator.naturalOrder()).orElseThrow();
    }

    /** By how many days it began, or is expected to begin, after its planned day; null when there is none. */
    Long startsLate() {
        LocalDate planned = work.days().plannedStart();
        return planned == null ? null : Long.valueOf(ChronoUnit.DAYS.between(planned, course.begin()));
    }

    /** By how many days it is expected to be live after its planned end; null when it is not ahead or has no planned end. */
    Long endsLate() {
        LocalDate planned = work.days().plannedEnd();
        return planned == null || !work.ahead() ? null : Long.valueOf(ChronoUnit.DAYS.between(planned, course.live()));
    }

    private LocalDate begin() {
        LocalDate planned = work.days().plannedStart();
        return planned != null && planned.isBefore(course.begin()) ? planned : course.begin();
    }

    private Stream<LocalDate> days() {
        return Stream.concat(
                        Stream.of(work.days().plannedStart(), work.days().plannedEnd(), course.begin(), course.end()),
                        Stream.concat(
                                course.phases().stream().map(Phase::from),
                                marks.stream().map(Mark::dueOn)))
                .filter(Objects::nonNull);
    }
}
