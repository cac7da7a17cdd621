package dev.tandem.initiatives.alignment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An initiative, as far as alignment is concerned.
 *
 * @param nodeId the portfolio node it is in, or null
 * @param stage the stage of the customer's journey, or null
 * @param retired then only its money counts
 * @param open whether it is neither retired nor over: PROPOSED, APPROVED, IN_PROGRESS, LIVE or ON_HOLD
 * @param running whether its owners have to check in
 * @param serves the live objectives it contributes to
 * @param unserved the weight that goes to no live objective, per cent
 * @param planned its planned cost by currency
 * @param actual its measured cost by currency
 */
record Work(
        UUID id,
        UUID nodeId,
        String stage,
        boolean retired,
        boolean open,
        boolean running,
        boolean businessOwned,
        boolean technologyOwned,
        List<Serves> serves,
        BigDecimal unserved,
        Map<String, BigDecimal> planned,
        Map<String, BigDecimal> actual,
        Care care) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** What contributions to live objectives leave over. */
    static BigDecimal unserved(List<Serves> serves) {
        BigDecimal left = ALL;
        for (Serves one : serves) {
            left = left.subtract(one.weight());
        }
        return left;
    }

    /**
     * A contribution.
     *
     * @param goal the place of the objective
     * @param weight per cent
     */
    record Serves(int goal, BigDecimal weight) {}

    /**
     * How well its two sides look after it.
     *
     * @param heeded whether no check-in is overdue and the latest do not diverge
     * @param waiting sides that a gate waits for
     * @param overdue those of them that had time until a day that is past
     * @param onTrack security deadlines still to be met that are on track
     */
    record Care(boolean heeded, int waiting, int overdue, int onTrack, int atRisk, int breached) {

        static final Care NOTHING = new Care(true, 0, 0, 0, 0, 0);

        Care unheeded() {
            return new Care(false, waiting, overdue, onTrack, atRisk, breached);
        }

        /** One side more that a gate waits for. */
        Care waiting(boolean late) {
            return new Care(heeded, waiting + 1, overdue + (late ? 1 : 0), onTrack, atRisk, breached);
        }

        /** One security deadline more. */
        Care deadline(Signals.State state) {
            return switch (state) {
                case ON_TRACK -> new Care(heeded, waiting, overdue, onTrack + 1, atRisk, breached);
                case AT_RISK -> new Care(heeded, waiting, overdue, onTrack, atRisk + 1, breached);
                case BREACHED -> new Care(heeded, waiting, overdue, onTrack, atRisk, breached + 1);
            };
        }
    }

    boolean owned() {
        return businessOwned && technologyOwned;
    }
}
