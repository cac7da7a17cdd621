package dev.tandem.initiatives.initiative;

import dev.tandem.initiatives.storage.NeverMutated;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;

/**
 * What is known of the reports that told of an initiative.
 *
 * @param missingSince the day of the first snapshot since in which its source no longer had it, or null
 * @param words of which day the word on each field is, by field
 */
@Embeddable
public record Reporting(
        @Column(name = "missing_since") LocalDate missingSince,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(NeverMutated.class) @Column(name = "field_words")
        Map<String, FieldWord> words) {

    static final Reporting NONE = new Reporting(null, Map.of());

    public FieldWords fieldWords() {
        return new FieldWords(words);
    }

    /** The same after a report left the fields with these words. */
    public Reporting reported(FieldWords after) {
        return new Reporting(missingSince, after.asMap());
    }

    Reporting missing(LocalDate since) {
        return new Reporting(since, words);
    }

    /** The same after something was written on a day. */
    Reporting written(InitiativeDetails before, InitiativeDetails after, LocalDate on) {
        FieldWords changed = fieldWords().changed(before == null ? null : before.draft(), after.draft(), on);
        return new Reporting(missingSince, changed.asMap());
    }
}
