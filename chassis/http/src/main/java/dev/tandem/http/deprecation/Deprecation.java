package dev.tandem.http.deprecation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation that will go. Its answers say so in the headers {@code Deprecation} (RFC 9745) and {@code Sunset} (RFC
 * 8594) and link to what takes its place; the contract says the same.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Deprecation {

    /** The day from which it is deprecated, such as {@code 2027-01-01}; it begins at midnight UTC. */
    String since();

    /** The day on which it may stop working, at midnight UTC; not before {@link #since}. */
    String sunset();

    /** The path of what takes its place, such as {@code /api/v1/things}. */
    String successor();
}
