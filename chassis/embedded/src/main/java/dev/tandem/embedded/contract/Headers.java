package dev.tandem.embedded.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Header fields by their names, of which the case does not count. */
public final class Headers {

    private final Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    public Headers add(String name, String value) {
        fields.computeIfAbsent(name, added -> new ArrayList<>()).add(value);
        return this;
    }

    public Set<String> names() {
        return fields.keySet();
    }

    /** All values of a field; empty when it is not there. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** The first value of a field; null when it is not there. */
    public String first(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? null : values.get(0);
    }
}
