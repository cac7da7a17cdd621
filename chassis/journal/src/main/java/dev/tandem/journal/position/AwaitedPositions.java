package dev.tandem.journal.position;

import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header {@code Tandem-After}: one or more values of {@code Tandem-Position}, joined by a comma.
 *
 * @param byService in the order of the header
 */
record AwaitedPositions(Map<String, List<Position>> byService) {

    static final String HEADER = "Tandem-After";

    /** Twelve shards of a few services. */
    private static final int MOST = 64;

    private static final Pattern ENTRY = Pattern.compile(
            "(?:(?<service>[a-z][a-z0-9-]{0,62})=)?(?<aggregate>[a-z][a-z0-9-]{0,62})/(?<id>[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})/(?<sequence>[0-9]{1,18})");

    /**
     * Reads the header.
     *
     * @throws ProblemException INVALID_PARAMETER when it is malformed
     */
    static AwaitedPositions parse(String text) {
        Map<String, List<Position>> byService = new LinkedHashMap<>();
        String service = null;
        String[] entries = text.split(",", -1);
        if (entries.length > MOST) {
            throw malformed();
        }
        for (String entry : entries) {
            Matcher parts = ENTRY.matcher(entry.strip());
            if (!parts.matches()) {
                throw malformed();
            }
            service = parts.group("service") == null ? service : parts.group("service");
            if (service == null) {
                throw malformed();
            }
            byService
                    .computeIfAbsent(service, first -> new ArrayList<>())
                    .add(new Position(
                            parts.group("aggregate"),
                            UUID.fromString(parts.group("id")),
                            Long.parseLong(parts.group("sequence"))));
        }
        return new AwaitedPositions(byService);
    }

    /** Nothing of this producer will ever arrive, however long one waits. */
    static ProblemException unknown(String producer) {
        return new ProblemException(
                Problems.INVALID_PARAMETER,
                "The header Tandem-After is not one that a service gave.",
                FieldError.header(HEADER, "Nothing is heard here of a " + producer + "."));
    }

    private static ProblemException malformed() {
        return new ProblemException(
                Problems.INVALID_PARAMETER,
                "The header Tandem-After is not one that a service gave.",
                FieldError.header(HEADER, "Send the Tandem-Position of an earlier answer unchanged."));
    }
}
