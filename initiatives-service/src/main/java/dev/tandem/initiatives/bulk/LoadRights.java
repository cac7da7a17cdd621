package dev.tandem.initiatives.bulk;

import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.http.request.Caller;
import dev.tandem.initiatives.initiative.Initiative;
import dev.tandem.initiatives.initiative.InitiativeProblems;
import dev.tandem.initiatives.initiative.Occasion;
import dev.tandem.initiatives.reference.ExternalReference;
import dev.tandem.initiatives.security.Roles;
import dev.tandem.initiatives.source.Sources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the caller of one load may do. Asks about each source once. */
final class LoadRights {

    private final Caller caller;
    private final Sources sources;
    private final boolean executive;
    private final boolean manager;
    private final Map<String, Boolean> registered = new HashMap<>();
    private final Map<String, Boolean> enabled = new HashMap<>();

    LoadRights(Caller caller, Sources sources) {
        this.caller = caller;
        this.sources = sources;
        this.executive = caller.hasAny(Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE);
        this.manager = caller.has(Roles.PORTFOLIO_MANAGER);
    }

    /** A snapshot tells about everything that a source has, so it needs the whole source. */
    void requireSnapshot(String source) {
        if (!executive && !isClientOf(source)) {
            throw new ProblemException(
                    Problems.FORBIDDEN, "A snapshot is for executives and for the registered client of the source.");
        }
    }

    /** Refuses items of sources that are not the client's own. */
    void requireSource(LoadItem item) {
        if (executive || manager) {
            return;
        }
        requireClient(item.externalReference().source(), "/externalReference/source");
        List<ExternalReference> more = item.externalReferences() == null ? List.of() : item.externalReferences();
        for (int i = 0; i < more.size(); i++) {
            requireClient(more.get(i).source(), "/externalReferences/" + i + "/source");
        }
    }

    /** Refuses to adopt: executives may; a client may from its own source that both sides enabled. */
    void requireAdoption(String source) {
        boolean allowed = executive
                || (caller.has(Roles.INTEGRATOR)
                        && isClientOf(source)
                        && enabled.computeIfAbsent(source, sources::adoptionEnabled));
        if (!allowed) {
            throw new ProblemException(
                    LoadProblems.ADOPTION_REFUSED,
                    "You may not adopt from the source \"" + source + "\".",
                    FieldError.at("/adopt", "You may not adopt from the source \"" + source + "\"."));
        }
    }

    /** Refuses what is not the caller's own. */
    void requireOwn(Initiative initiative, Occasion on) {
        if (!executive && !initiative.owners(on.outside()).contains(caller.subject())) {
            throw new ProblemException(
                    Problems.FORBIDDEN,
                    "The initiative is not your own.",
                    FieldError.at("", "The initiative is not your own."));
        }
    }

    private void requireClient(String source, String pointer) {
        if (!isClientOf(source)) {
            String detail = "You are not registered as the client of the source \"" + source + "\".";
            throw new ProblemException(InitiativeProblems.FOREIGN_SOURCE, detail, FieldError.at(pointer, detail));
        }
    }

    private boolean isClientOf(String source) {
        return registered.computeIfAbsent(
                source,
                name -> sources.clientOf(name).filter(caller.subject()::equals).isPresent());
    }
}
