package dev.tandem.initiatives.signoff;

import dev.tandem.http.id.Ref;
import dev.tandem.initiatives.gate.Gate;
import dev.tandem.initiatives.gaterule.GateRule;
import dev.tandem.initiatives.gaterule.GateRules;
import dev.tandem.initiatives.initiative.Initiative;
import dev.tandem.initiatives.initiative.Initiatives;
import dev.tandem.initiatives.plan.Plan;
import dev.tandem.initiatives.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads where the gates of an initiative stand. */
@ApplicationScoped
public class GateService {

    private final Initiatives initiatives;
    private final Plans plans;
    private final GateRules rules;
    private final EffectiveDay effectiveDay;

    GateService(Initiatives initiatives, Plans plans, GateRules rules, EffectiveDay effectiveDay) {
        this.initiatives = initiatives;
        this.plans = plans;
        this.rules = rules;
        this.effectiveDay = effectiveDay;
    }

    /** All gates, in the order of a life. */
    @Transactional
    public List<GateView> list(Ref ref) {
        Initiative initiative = initiatives.read(ref);
        Plan plan = plans.of(initiative.id()).orElse(null);
        LocalDate today = effectiveDay.today();
        Map<Gate, GateRule> byGate = rules.all();
        return Arrays.stream(Gate.values())
                .map(gate -> GateView.of(
                        gate, initiative, GateFacts.of(initiative, plan, byGate.get(gate), Set.of()), today))
                .toList();
    }
}
