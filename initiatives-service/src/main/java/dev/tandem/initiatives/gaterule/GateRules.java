package dev.tandem.initiatives.gaterule;

import dev.tandem.initiatives.gate.Gate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What other features ask about the rules of the gates, in their own transaction. */
@ApplicationScoped
public class GateRules {

    private final GateRuleRepository repository;

    GateRules(GateRuleRepository repository) {
        this.repository = repository;
    }

    /** The rule as it is now: each decision is taken by the rule of its moment. */
    public GateRule of(Gate gate) {
        return repository.findById(gate);
    }

    /** The rules of all gates. */
    public Map<Gate, GateRule> all() {
        return repository.listAll().stream().collect(Collectors.toMap(GateRule::gate, Function.identity()));
    }
}
