package dev.tandem.initiatives.gaterule;

import dev.tandem.initiatives.gate.Gate;
import dev.tandem.initiatives.gate.Side;
import dev.tandem.money.Money;
import java.util.List;
import java.util.UUID;

/** The whole public state of a gate's rule, as its events carry it. */
public record GateRuleState(UUID id, Gate gate, List<Side> sides, Money financeAbove, Integer signOffDays) {}
