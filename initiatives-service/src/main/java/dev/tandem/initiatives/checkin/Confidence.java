package dev.tandem.initiatives.checkin;

/** How sure an owner is, from the best to the worst. */
public enum Confidence {
    GREEN(0),
    AMBER(1),
    RED(2);

    private final int place;

    Confidence(int place) {
        this.place = place;
    }

    /** How many steps it is to the other one. */
    int stepsTo(Confidence other) {
        return Math.abs(place - other.place);
    }
}
