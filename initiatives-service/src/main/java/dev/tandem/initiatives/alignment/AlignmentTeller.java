package dev.tandem.initiatives.alignment;

import dev.tandem.initiatives.clockevent.ClockFinder;
import dev.tandem.journal.Journal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/**
 * Tells the overall figure of the whole portfolio when it is another one than was told last, at most once a minute however
 * many replicas look.
 */
@ApplicationScoped
public class AlignmentTeller implements ClockFinder {

    private final AlignmentReading reading;
    private final ToldAlignments told;
    private final Journal journal;

    AlignmentTeller(AlignmentReading reading, ToldAlignments told, Journal journal) {
        this.reading = reading;
        this.told = told;
        this.journal = journal;
    }

    @Override
    public void find(LocalDate today) {
        Overall overall = QuarkusTransaction.requiringNew().call(() -> overall(today));
        QuarkusTransaction.requiringNew().run(() -> tell(overall));
    }

    private Overall overall(LocalDate today) {
        AlignmentFacts facts = reading.read(reading.begin(), today);
        Tally tally = new Tally();
        facts.works().forEach(tally::add);
        return new Judgement(facts.goals(), tally, true).overall();
    }

    private void tell(Overall overall) {
        told.lock().flatMap(one -> one.tell(overall, journal.now())).ifPresent(journal::append);
    }
}
