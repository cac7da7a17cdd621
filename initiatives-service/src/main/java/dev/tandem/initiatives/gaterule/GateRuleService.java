package dev.tandem.initiatives.gaterule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.http.json.Checked;
import dev.tandem.http.json.MergePatch;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.precondition.ETags;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.http.request.Caller;
import dev.tandem.initiatives.gate.Gate;
import dev.tandem.initiatives.organisation.OrganisationService;
import dev.tandem.initiatives.person.Person;
import dev.tandem.initiatives.security.Roles;
import dev.tandem.journal.Journal;
import dev.tandem.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The transactions on the rules of the gates. */
@ApplicationScoped
public class GateRuleService {

    private final GateRuleRepository repository;
    private final OrganisationService organisation;
    private final Journal journal;
    private final ObjectMapper mapper;
    private final Checked checked;
    private final Caller caller;

    GateRuleService(
            GateRuleRepository repository,
            OrganisationService organisation,
            Journal journal,
            ObjectMapper mapper,
            Checked checked,
            Caller caller) {
        this.repository = repository;
        this.organisation = organisation;
        this.journal = journal;
        this.mapper = mapper;
        this.checked = checked;
        this.caller = caller;
    }

    /** The rules of all gates, in the order of a life. */
    @Transactional
    public List<GateRuleView> list() {
        return Arrays.stream(Gate.values())
                .map(gate -> GateRuleView.of(repository.findById(gate)))
                .toList();
    }

    @Transactional
    public GateRuleView get(Gate gate) {
        return GateRuleView.of(repository.findById(gate));
    }

    @Transactional
    public Page<GateRuleVersionView> versions(Gate gate, Paging paging) {
        return repository.versions(gate, paging).map(GateRuleVersionView::of);
    }

    @Transactional
    public GateRuleVersionView version(Gate gate, long version) {
        return GateRuleVersionView.of(repository
                .version(gate, version)
                .orElseThrow(() -> new ProblemException(
                        Problems.NOT_FOUND, "The rule of the gate " + gate + " has no version " + version + ".")));
    }

    /** Merges a patch into a rule; a patch that changes nothing makes no event. */
    @Transactional
    public GateRuleView patch(Gate gate, String ifMatch, JsonNode patch) {
        GateRule rule = repository.loadForChange(gate);
        ETags.requireMatch(ifMatch, rule.version());
        GateRuleTerms present = rule.terms();
        GateRuleTerms wanted = checked.check(MergePatch.apply(mapper, patch, present, GateRuleTerms.class));
        requireRight(present, wanted);
        if (!wanted.equals(present)) {
            requireComparable(present, wanted);
            GateRuleEvent event = rule.change(wanted, journal.now());
            repository.keep(new GateRuleVersion(rule, new Person(caller.subject(), caller.name())));
            journal.append(event);
        }
        return GateRuleView.of(rule);
    }

    private void requireRight(GateRuleTerms present, GateRuleTerms wanted) {
        if (!Objects.equals(present.signOffDays(), wanted.signOffDays())
                && !caller.hasAny(Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE)) {
            throw new ProblemException(
                    Problems.FORBIDDEN,
                    "With your roles you may change what a gate's rule says about money (financeAbove); signOffDays is"
                            + " for the executives.",
                    FieldError.at("/signOffDays", "May not be changed with your roles."));
        }
    }

    private void requireComparable(GateRuleTerms present, GateRuleTerms wanted) {
        Money limit = wanted.financeAbove();
        if (limit == null || limit.equals(present.financeAbove())) {
            return;
        }
        List<FieldError> errors = new ArrayList<>();
        String base = organisation.get().baseCurrency();
        if (!limit.currency().equals(base)) {
            errors.add(FieldError.at("/financeAbove/currency", "Must be the base currency " + base + "."));
        }
        if (limit.isNegative()) {
            errors.add(FieldError.at("/financeAbove/amount", "Must not be negative."));
        }
        if (!errors.isEmpty()) {
            throw Checked.invalid(errors);
        }
    }
}
