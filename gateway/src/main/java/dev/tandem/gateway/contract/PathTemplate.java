package dev.tandem.gateway.contract;

import java.util.List;

/** A path of the contract, such as {@code /api/v1/initiatives/{id}}, as its segments; a null stands for a parameter. */
public final class PathTemplate {

    private final String text;
    private final String[] segments;

    private PathTemplate(String text, String[] segments) {
        this.text = text;
        this.segments = segments;
    }

    public static PathTemplate of(String text) {
        if (!text.startsWith("/")) {
            throw new ContractException("The path " + text + " does not start with a slash.");
        }
        String[] segments = text.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            if (segments[i].startsWith("{") && segments[i].endsWith("}")) {
                segments[i] = null;
            } else if (segments[i].indexOf('{') >= 0) {
                throw new ContractException("The path " + text + " has a parameter that is only part of a segment.");
            }
        }
        return new PathTemplate(text, segments);
    }

    /** The literal segments in their places, null where a parameter stands. */
    public String[] segments() {
        return segments.clone();
    }

    /** Whether some path could be meant by either of the two. */
    public boolean overlaps(PathTemplate other) {
        if (segments.length != other.segments.length) {
            return false;
        }
        for (int i = 0; i < segments.length; i++) {
            if (segments[i] != null && other.segments[i] != null && !segments[i].equals(other.segments[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether the two differ in nothing but the names of their parameters. */
    public boolean sameShape(PathTemplate other) {
        return List.of(shape()).equals(List.of(other.shape()));
    }

    private String shape() {
        StringBuilder shape = new StringBuilder();
        for (String segment : segments) {
            shape.append('/').append(segment == null ? "{}" : segment);
        }
        return shape.toString();
    }

    @Override
    public String toString() {
        return text;
    }
}
