package dev.tandem.journal;

import dev.tandem.http.problem.ProblemCatalogue;
import dev.tandem.http.problem.ProblemType;
import java.util.List;

/** The errors that only a service with a journal can answer with. */
public class JournalProblems implements ProblemCatalogue {

    public static final ProblemType STATE_TOO_LARGE =
            new ProblemType("state-too-large", 422, "The resource would become too large", """
            With this change the resource would be larger than 512 KiB as JSON. Its whole state goes to every reader with \
            every event, so that size is the limit. Nothing was stored.

            Shorten long texts or split the resource: a plan, for example, by summing up lines.""");

    @Override
    public List<ProblemType> types() {
        return List.of(STATE_TOO_LARGE);
    }
}
