package dev.tandem.http.representation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the header {@code Accept} says of media types (RFC 9110, 12.5.1). */
public final class MediaRanges {

    private MediaRanges() {}

    /**
     * The form that the client likes best: by its weight, then by how exactly it is named, then by the server's order.
     *
     * @param accept null when the client does not mind
     * @param forms media types without parameters, in lower case, the usual one first
     * @return empty when the client takes none of them: it names others only, or gives them a weight of 0 or of no number
     */
    public static Optional<String> liked(String accept, List<String> forms) {
        if (accept == null || accept.isBlank()) {
            return Optional.of(forms.get(0));
        }
        String liked = null;
        Fit best = Fit.NONE;
        for (String form : forms) {
            Fit fit = fit(accept, form);
            if (fit.weight > best.weight || (fit.weight == best.weight && fit.exactness > best.exactness)) {
                best = fit;
                liked = form;
            }
        }
        return best.weight > 0 ? Optional.of(liked) : Optional.empty();
    }

    private record Fit(double weight, int exactness) {
        static final Fit NONE = new Fit(0, 0);
    }

    /** The weight of the most exact range that fits. */
    private static Fit fit(String accept, String form) {
        Fit found = Fit.NONE;
        for (String part : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parameters = part.split(";", -1);
            int exactness = exactness(parameters[0].strip(), form);
            if (exactness > found.exactness) {
                found = new Fit(weight(parameters), exactness);
            }
        }
        return found;
    }

    private static int exactness(String range, String form) {
        if (range.equals(form)) {
            return 3;
        }
        if (range.endsWith("/*") && form.startsWith(range.substring(0, range.length() - 1))) {
            return 2;
        }
        return range.equals("*/*") ? 1 : 0;
    }

    private static double weight(String... parameters) {
        for (int i = 1; i < parameters.length; i++) {
            String parameter = parameters[i].strip();
            if (parameter.startsWith("q=")) {
                try {
                    return Double.parseDouble(parameter.substring(2));
                } catch (NumberFormatException notOne) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
