package dev.tandem.gateway.compatibility;

/**
 * Where in a contract something is.
 *
 * @param where an operation, an event, or what is declared once and used by several
 * @param part what of it, such as {@code query limit} or {@code answer 200 application/json}; empty for all of it
 * @param path the fields that lead there, such as {@code items[].title}; empty for none
 */
record Place(String where, String part, String path) {

    static Place of(String where) {
        return new Place(where, "", "");
    }

    Place within(String part) {
        return new Place(where, part, "");
    }

    /** One step further down in the part: {@code answer 200} to {@code answer 200 application/json}. */
    Place further(String step) {
        return within(part.isEmpty() ? step : part + " " + step);
    }

    Place field(String name) {
        return new Place(where, part, path.isEmpty() ? name : path + "." + name);
    }

    Place items() {
        return new Place(where, part, path + "[]");
    }

    Place alternative(int number) {
        return new Place(where, part, path + "(" + number + ")");
    }

    /** Below {@link #where}; empty for all of it. */
    String at() {
        if (part.isEmpty() || path.isEmpty()) {
            return part + path;
        }
        return part + ": " + path;
    }
}
