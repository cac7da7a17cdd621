package dev.tandem.initiatives.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.http.id.Ref;
import dev.tandem.http.json.Checked;
import dev.tandem.http.json.MergePatch;
import dev.tandem.http.precondition.ETags;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.request.Caller;
import dev.tandem.initiatives.initiative.Initiative;
import dev.tandem.initiatives.initiative.Initiatives;
import dev.tandem.initiatives.initiative.MoneyAccess;
import dev.tandem.initiatives.initiative.Occasion;
import dev.tandem.initiatives.organisation.OrganisationService;
import dev.tandem.initiatives.person.People;
import dev.tandem.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The transactions on the scores of one initiative. */
@ApplicationScoped
public class ScoreService {

    private final ScoreRepository repository;
    private final Scores scores;
    private final Initiatives initiatives;
    private final MoneyAccess money;
    private final OrganisationService organisation;
    private final People people;
    private final Journal journal;
    private final ObjectMapper mapper;
    private final Checked checked;
    private final Caller caller;

    ScoreService(
            ScoreRepository repository,
            Scores scores,
            Initiatives initiatives,
            MoneyAccess money,
            OrganisationService organisation,
            People people,
            Journal journal,
            ObjectMapper mapper,
            Checked checked,
            Caller caller) {
        this.repository = repository;
        this.scores = scores;
        this.initiatives = initiatives;
        this.money = money;
        this.organisation = organisation;
        this.people = people;
        this.journal = journal;
        this.mapper = mapper;
        this.checked = checked;
        this.caller = caller;
    }

    @Transactional
    public ScoresView get(Ref ref) {
        Initiative initiative = initiatives.read(ref);
        return view(initiative, repository.findByIdOptional(initiative.id()).orElse(null));
    }

    /** Merges a patch into what was entered; a patch that changes nothing makes no event. */
    @Transactional
    public ScoresView enter(Ref ref, String ifMatch, JsonNode patch) {
        LocalDate today = organisation.today();
        Initiative initiative = initiatives.loadForChange(ref);
        initiatives.requireOwn(caller, initiative);
        Optional<Score> known = repository.findByIdOptional(initiative.id());
        Score score = known.orElseGet(() -> new Score(initiative.id()));
        ETags.requireMatch(ifMatch, score.version());
        ScoreDraft present = ScoreDraft.of(score.parts());
        ScoreDraft wanted = checked.check(MergePatch.apply(mapper, patch, present, ScoreDraft.class));
        wanted.requireOnScale();
        List<EnteredPart> entered = entered(initiative, score, wanted, today);
        if (!entered.equals(score.parts())) {
            Occasion on = initiatives.occasion(initiative.details());
            ScoreEvent event = score.enter(entered, initiative.owners(on.outside()), on.at());
            if (known.isEmpty()) {
                repository.persist(score);
            }
            journal.append(event);
        }
        return view(initiative, score);
    }

    /** What was entered before and is not touched keeps its person and day, and is not judged anew. */
    private List<EnteredPart> entered(Initiative initiative, Score score, ScoreDraft wanted, LocalDate today) {
        List<Input> inputs = scores.inputs(List.of(initiative)).get(initiative.id());
        List<EnteredPart> entered = new ArrayList<>();
        for (Input input : inputs) {
            ScorePart part = input.part();
            ScoreDraft.Entry entry = wanted.entry(part).orElse(null);
            if (entry == null) {
                continue;
            }
            EnteredPart before = score.parts().stream()
                    .filter(one -> one.part() == part)
                    .findFirst()
                    .orElse(null);
            EnteredPart now =
                    new EnteredPart(part, entry.points(), entry.override(), entry.reason(), caller.subject(), today);
            if (before != null && same(before, now)) {
                entered.add(before);
            } else {
                require(now, input.finding());
                entered.add(now);
            }
        }
        return List.copyOf(entered);
    }

    private static boolean same(EnteredPart before, EnteredPart now) {
        return before.equals(
                new EnteredPart(now.part(), now.points(), now.override(), now.reason(), before.by(), before.on()));
    }

    private static void require(EnteredPart entered, Evidence.Finding finding) {
        String pointer = ScoreDraft.pointer(entered.part());
        if (entered.override() && (entered.reason() == null || entered.reason().isBlank())) {
            throw new ProblemException(
                    ScoreProblems.NEEDS_REASON,
                    "The override of " + entered.part() + " has no reason.",
                    FieldError.at(pointer + "/reason", "Must say why."));
        }
        if (!entered.override() && finding != null) {
            throw new ProblemException(
                    ScoreProblems.DATA_KNOWN,
                    "The data give " + entered.part() + " " + finding.points() + " points.",
                    FieldError.at(pointer, "The data give " + finding.points() + " points."));
        }
    }

    private ScoresView view(Initiative initiative, Score score) {
        List<Input> inputs = scores.inputs(List.of(initiative)).get(initiative.id());
        boolean shown = money.allows(caller, initiatives.ownersInScope(initiative.id()));
        Set<String> subjects = score == null
                ? Set.of()
                : score.parts().stream().map(EnteredPart::by).collect(Collectors.toSet());
        return ScoresView.of(
                initiative.id(),
                score == null ? 0 : score.version(),
                inputs,
                shown,
                subjects.isEmpty() ? Map.of() : people.named(subjects));
    }
}
