package dev.tandem.initiatives.storage;

import org.hibernate.type.descriptor.java.ImmutableMutabilityPlan;

/**
 * For columns whose values are records and unmodifiable lists: replaced, never changed. Without it Hibernate copies each
 * JSON value it reads by writing and parsing it once more.
 */
public final class NeverMutated extends ImmutableMutabilityPlan<Object> {
    private static final long serialVersionUID = 1L;
}
