package dev.tandem.initiatives.alignment;

import dev.tandem.initiatives.checkin.CheckInWatch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is stored of an initiative, as far as alignment is concerned.
 *
 * @param contributions to objectives, live or not
 * @param checkIns null unless it is running
 */
record WorkRow(
        UUID id,
        UUID nodeId,
        String stage,
        boolean retired,
        boolean open,
        boolean businessOwned,
        boolean technologyOwned,
        List<Contributes> contributions,
        Map<String, BigDecimal> planned,
        Map<String, BigDecimal> actual,
        CheckInWatch checkIns) {

    /** A contribution, its weight in per cent. */
    record Contributes(UUID objectiveId, BigDecimal weight) {}

    /** With the objectives of the day, of which those that are not live are left out. */
    Work of(Goals goals, Work.Care care) {
        List<Work.Serves> serves = new ArrayList<>(contributions.size());
        for (Contributes one : contributions) {
            int place = goals.place(one.objectiveId());
            if (place >= 0) {
                serves.add(new Work.Serves(place, one.weight()));
            }
        }
        return new Work(
                id,
                nodeId,
                stage,
                retired,
                open,
                checkIns != null,
                businessOwned,
                technologyOwned,
                serves,
                Work.unserved(serves),
                planned,
                actual,
                care);
    }
}
