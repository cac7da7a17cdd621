package dev.tandem.events;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The types of all events that there are. Whoever asks for another one would wait for ever. */
public final class EventTypes {

    private final Set<String> known = new HashSet<>();

    /** @param types all that there are, each with its version */
    public EventTypes(Collection<String> types) {
        for (String type : types) {
            known.add(type);
            known.add(EventAttributes.unversioned(type));
        }
    }

    /** Whether an event has this type, which may leave out its version. */
    public boolean has(String type) {
        return known.contains(type);
    }

    /** What to tell somebody who asks for one that there is not. */
    public static String unknown(String type) {
        return "There is no event " + type + "; all of them are at /docs/events.";
    }
}
