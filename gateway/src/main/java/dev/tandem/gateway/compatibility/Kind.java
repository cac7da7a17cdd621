package dev.tandem.gateway.compatibility;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every way in which two contracts can differ, whom it can hurt, and what is said of it. Words, examples and the order of
 * things are no difference, nor is the name of a schema, which nothing on the wire says.
 */
enum Kind {
    OPERATION_ADDED(Section.ADDED, Harm.NOBODY, "is new"),
    OPERATION_REMOVED(Section.REMOVED, Harm.BOTH, "is gone"),
    /** Generated clients name their methods by it. */
    OPERATION_ID_CHANGED(Section.CHANGED, Harm.BOTH, "has another operation id"),
    OPERATION_DEPRECATED(Section.DEPRECATED, Harm.NOBODY, "is deprecated"),
    DEPRECATION_WITHDRAWN(Section.CHANGED, Harm.NOBODY, "is no longer deprecated"),
    SUNSET_EARLIER(Section.DEPRECATED, Harm.BOTH, "may be gone earlier than was promised"),
    SUNSET_LATER(Section.DEPRECATED, Harm.NOBODY, "stays longer"),

    ACCESS_NARROWED(Section.CHANGED, Harm.SENDERS, "is not for everybody it was for"),
    ACCESS_WIDENED(Section.CHANGED, Harm.NOBODY, "is for more callers"),
    SECURITY_SCHEME_CHANGED(Section.CHANGED, Harm.SENDERS, "asks for another kind of token"),
    SERVER_ADDED(Section.ADDED, Harm.NOBODY, "is new"),
    SERVER_REMOVED(Section.REMOVED, Harm.BOTH, "is gone"),

    PARAMETER_ADDED(Section.ADDED, Harm.NOBODY, "is new"),
    REQUIRED_PARAMETER_ADDED(Section.ADDED, Harm.SENDERS, "is new and required"),
    /** An unknown parameter is refused, so who goes on sending it is not merely ignored. */
    PARAMETER_REMOVED(Section.REMOVED, Harm.SENDERS, "is gone"),
    PARAMETER_REQUIRED(Section.CHANGED, Harm.SENDERS, "is required now"),
    PARAMETER_OPTIONAL(Section.CHANGED, Harm.NOBODY, "may be left out now"),
    /** Of a path: the address stays what it was, but generated clients name their arguments by it. */
    PARAMETER_RENAMED(Section.CHANGED, Harm.SENDERS, "has another name"),
    SERIALISATION_CHANGED(Section.CHANGED, Harm.SENDERS, "is written otherwise"),

    BODY_ADDED(Section.ADDED, Harm.NOBODY, "is new"),
    REQUIRED_BODY_ADDED(Section.ADDED, Harm.SENDERS, "is new and required"),
    BODY_REMOVED(Section.REMOVED, Harm.SENDERS, "is gone"),
    BODY_REQUIRED(Section.CHANGED, Harm.SENDERS, "is required now"),
    BODY_OPTIONAL(Section.CHANGED, Harm.NOBODY, "may be left out now"),
    MEDIA_TYPE_ADDED(Section.ADDED, Harm.NOBODY, "has another form"),
    MEDIA_TYPE_REMOVED(Section.REMOVED, Harm.BOTH, "has a form less"),

    /** Who does not know a status takes it as the first of its class (RFC 9110, 15). */
    STATUS_ADDED(Section.ADDED, Harm.NOBODY, "is new"),
    SUCCESS_REMOVED(Section.REMOVED, Harm.READERS, "is gone"),
    REFUSAL_REMOVED(Section.REMOVED, Harm.NOBODY, "is gone"),
    HEADER_ADDED(Section.ADDED, Harm.NOBODY, "is new"),
    HEADER_REMOVED(Section.REMOVED, Harm.READERS, "is gone"),
    HEADER_ALWAYS(Section.CHANGED, Harm.NOBODY, "always comes now"),
    HEADER_SOMETIMES(Section.CHANGED, Harm.READERS, "may be missing now"),
    PROBLEM_ADDED(Section.ADDED, Harm.NOBODY, "is new"),
    PROBLEM_REMOVED(Section.REMOVED, Harm.READERS, "is gone"),
    PROBLEM_STATUS_CHANGED(Section.CHANGED, Harm.READERS, "has another status"),

    PROPERTY_ADDED(Section.ADDED, Harm.NOBODY, "is new"),
    /** In an answer it hurts nobody; an event of yesterday lacks it. */
    REQUIRED_PROPERTY_ADDED(Section.ADDED, Harm.SENDERS, "is new and required"),
    /** An unknown field is refused, and one that readers know must not vanish, even if it was never promised. */
    PROPERTY_REMOVED(Section.REMOVED, Harm.BOTH, "is gone"),
    PROPERTY_REQUIRED(Section.CHANGED, Harm.SENDERS, "is required now"),
    PROPERTY_OPTIONAL(Section.CHANGED, Harm.READERS, "may be missing now"),
    OTHERS_ALLOWED(Section.CHANGED, Harm.NOBODY, "may have other fields too"),
    OTHERS_REFUSED(Section.CHANGED, Harm.SENDERS, "may have no other fields"),
    DEPRECATED(Section.DEPRECATED, Harm.NOBODY, "is deprecated"),

    TYPE_CHANGED(Section.CHANGED, Harm.BOTH, "has another type"),
    TYPE_ADDED(Section.CHANGED, Harm.READERS, "may have another type too"),
    TYPE_REMOVED(Section.CHANGED, Harm.SENDERS, "may have fewer types"),
    NULL_ADDED(Section.CHANGED, Harm.READERS, "may be null now"),
    NULL_REMOVED(Section.CHANGED, Harm.SENDERS, "is never null now"),
    FORMAT_CHANGED(Section.CHANGED, Harm.BOTH, "has another format"),
    FORMAT_ADDED(Section.CHANGED, Harm.SENDERS, "has a format now"),
    FORMAT_REMOVED(Section.CHANGED, Harm.READERS, "has no format any more"),
    FORMAT_WIDENED(Section.CHANGED, Harm.READERS, "has a wider format"),
    FORMAT_NARROWED(Section.CHANGED, Harm.SENDERS, "has a narrower format"),
    VALUE_ADDED(Section.CHANGED, Harm.READERS, "has more values"),
    /** Readers were told that more may come ({@link Values#OPEN}). */
    VALUE_ADDED_TO_OPEN(Section.CHANGED, Harm.NOBODY, "has more values, as was announced"),
    VALUE_REMOVED(Section.CHANGED, Harm.SENDERS, "has fewer values"),
    VALUES_OPENED(Section.CHANGED, Harm.READERS, "may get more values at any time"),
    VALUES_CLOSED(Section.CHANGED, Harm.NOBODY, "gets no more values"),
    VALUES_LISTED(Section.CHANGED, Harm.SENDERS, "has certain values only"),
    VALUES_FREE(Section.CHANGED, Harm.READERS, "may have any value"),
    PATTERN_ADDED(Section.CHANGED, Harm.SENDERS, "has a pattern now"),
    PATTERN_REMOVED(Section.CHANGED, Harm.READERS, "has no pattern any more"),
    /** Which of two patterns takes more cannot be told by a program. */
    PATTERN_CHANGED(Section.CHANGED, Harm.BOTH, "has another pattern"),
    UPPER_LIMIT_LOWERED(Section.CHANGED, Harm.SENDERS, "has a narrower limit"),
    /** The contract bounds what is sent; an answer is as long as what was stored, and readers are not to count on less. */
    UPPER_LIMIT_RAISED(Section.CHANGED, Harm.NOBODY, "has a wider limit"),
    LOWER_LIMIT_RAISED(Section.CHANGED, Harm.SENDERS, "has a narrower limit"),
    /** "Never empty" and "never negative" are what readers do count on. */
    LOWER_LIMIT_LOWERED(Section.CHANGED, Harm.READERS, "has a wider limit"),
    UNIQUE_NOW(Section.CHANGED, Harm.SENDERS, "has each item once only"),
    UNIQUE_NO_MORE(Section.CHANGED, Harm.READERS, "may have an item twice"),
    DEFAULT_ADDED(Section.CHANGED, Harm.NOBODY, "has a default now"),
    /** Who leaves it out gets something else. */
    DEFAULT_CHANGED(Section.CHANGED, Harm.SENDERS, "has another default"),
    ALTERNATIVE_ADDED(Section.CHANGED, Harm.READERS, "has another alternative"),
    ALTERNATIVE_REMOVED(Section.CHANGED, Harm.SENDERS, "has an alternative less"),
    CONDITION_ADDED(Section.CHANGED, Harm.SENDERS, "has another condition"),
    CONDITION_REMOVED(Section.CHANGED, Harm.READERS, "has a condition less"),
    /** A keyword that this comparison does not understand: better asked once too often. */
    RULE_CHANGED(Section.CHANGED, Harm.BOTH, "follows another rule"),

    TOPIC_ADDED(Section.ADDED, Harm.NOBODY, "is new"),
    TOPIC_REMOVED(Section.REMOVED, Harm.BOTH, "is gone"),
    /** Partitions, key and retention: who keeps order or offsets relies on them. */
    BINDING_CHANGED(Section.CHANGED, Harm.BOTH, "is told otherwise on Kafka"),
    EVENT_ADDED(Section.ADDED, Harm.NOBODY, "is new"),
    EVENT_REMOVED(Section.REMOVED, Harm.BOTH, "is gone");

    private final Section section;
    private final Harm harm;
    private final String words;

    Kind(Section section, Harm harm, String words) {
        this.section = section;
        this.harm = harm;
        this.words = words;
    }

    Section section() {
        return section;
    }

    Harm harm() {
        return harm;
    }

    String words() {
        return words;
    }

    /** As it is written in a declaration: {@code property-removed}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Kind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
