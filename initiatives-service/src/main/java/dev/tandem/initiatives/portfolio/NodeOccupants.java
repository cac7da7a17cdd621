package dev.tandem.initiatives.portfolio;

import java.util.UUID;

/** What may sit in a portfolio node. The feature that owns the occupants says how many there are. */
public interface NodeOccupants {

    /** How many live occupants the node itself has (not the nodes below it). */
    long liveIn(UUID nodeId);
}
