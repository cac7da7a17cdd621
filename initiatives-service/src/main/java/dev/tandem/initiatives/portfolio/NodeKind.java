package dev.tandem.initiatives.portfolio;

/** What a portfolio node is: a standing portfolio (business unit, department, value stream) or a programme. */
public enum NodeKind {
    PORTFOLIO,
    PROGRAMME
}
