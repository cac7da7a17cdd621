package dev.tandem.initiatives.roadmap;

import dev.tandem.initiatives.dependency.DependencyKind;
import java.util.UUID;

/** How one initiative depends on another. */
record Link(DependencyKind kind, UUID from, UUID to) {

    /** The same seen from the other end; itself where it has a direction. */
    Link turned() {
        return kind == DependencyKind.EXCLUDES ? new Link(kind, to, from) : this;
    }
}
