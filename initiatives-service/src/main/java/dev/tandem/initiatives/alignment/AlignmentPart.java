package dev.tandem.initiatives.alignment;

/** A part of the overall figure. The weights add up to 100; where nothing is to be judged the others take its weight. */
public enum AlignmentPart {
    /** The planned money that lies where the agreed weights put it. */
    PLANNED_MONEY(20),
    /** The measured money that does. */
    ACTUAL_MONEY(15),
    /** Open initiatives that serve a live objective. */
    INITIATIVES_WITH_OBJECTIVE(15),
    /** Live objectives that an open initiative serves, or that have one below them which it serves. */
    OBJECTIVES_WITH_INITIATIVE(10),
    /** Open initiatives and live objectives that have an owner on both sides. */
    OWNERS(10),
    /** Running initiatives whose check-ins are neither overdue nor diverging. */
    CHECK_INS(10),
    /** Sides that gates wait for and that still have time. */
    SIGN_OFFS(5),
    /** Security deadlines still to be met: on track counts whole, at risk half, breached nothing. */
    SECURITY_DEADLINES(10),
    /** How near the two sides' weights of objectives are to each other. */
    AGREED_WEIGHTS(5);

    private final int weight;

    AlignmentPart(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }
}
