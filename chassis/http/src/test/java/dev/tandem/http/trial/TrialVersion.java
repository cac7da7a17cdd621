package dev.tandem.http.trial;

import dev.tandem.http.precondition.Versioned;
import java.util.List;

/** What exists in tests only and has a version. */
public record TrialVersion(long version, String id, List<Change> changes) implements Versioned {

    /** A part of it. */
    public record Change(String from, String to) {}
}
