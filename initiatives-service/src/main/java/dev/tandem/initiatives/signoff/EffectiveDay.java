package dev.tandem.initiatives.signoff;

import dev.tandem.http.json.Checked;
import dev.tandem.http.json.Years;
import dev.tandem.initiatives.initiative.Initiative;
import dev.tandem.initiatives.organisation.OrganisationService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** The day from which a command holds: today in the organisation's time zone, or earlier where the client says so. */
@ApplicationScoped
class EffectiveDay {

    private final OrganisationService organisation;

    EffectiveDay(OrganisationService organisation) {
        this.organisation = organisation;
    }

    /** Today where the organisation is. */
    LocalDate today() {
        return organisation.today();
    }

    /**
     * Reads the field {@code effectiveOn}.
     *
     * @throws dev.tandem.http.problem.ProblemException INVALID_BODY when it is in the future, or before the status changed last
     */
    LocalDate of(LocalDate given, Initiative initiative) {
        LocalDate today = today();
        if (given == null) {
            return today;
        }
        if (!Years.hold(given)) {
            throw Checked.invalid("/effectiveOn", Years.RANGE);
        }
        if (given.isAfter(today)) {
            throw Checked.invalid("/effectiveOn", "Must not be in the future (today is " + today + ").");
        }
        LocalDate latest = initiative.milestones().latest().orElse(given);
        if (given.isBefore(latest)) {
            throw Checked.invalid("/effectiveOn", "Must not be before the status changed last (" + latest + ").");
        }
        return given;
    }
}
