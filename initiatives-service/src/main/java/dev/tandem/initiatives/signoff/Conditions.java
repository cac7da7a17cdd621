package dev.tandem.initiatives.signoff;

import dev.tandem.http.paging.Cursor;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.initiatives.initiative.Condition;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Conditions in PostgreSQL; who adds or closes one holds the lock of the initiative. */
@ApplicationScoped
public class Conditions implements PanacheRepositoryBase<SignOffCondition, SignOffCondition.Key> {

    /** Puts the conditions of an approval on record, numbered on. */
    List<Condition> set(SignOff signOff, List<String> texts) {
        List<Condition> standing = new ArrayList<>();
        int number = texts.isEmpty() ? 0 : (int) count("initiativeId", signOff.initiativeId());
        for (String text : texts) {
            number++;
            SignOffCondition condition = new SignOffCondition(signOff, number, text);
            persist(condition);
            standing.add(condition.standing());
        }
        return standing;
    }

    Optional<SignOffCondition> numbered(UUID initiativeId, int number) {
        return findByIdOptional(new SignOffCondition.Key(initiativeId, number));
    }

    /** The conditions of an initiative, newest first. */
    Page<SignOffCondition> of(UUID initiativeId, Paging paging) {
        int before = paging.cursor().map(Conditions::number).orElse(Integer.MAX_VALUE);
        List<SignOffCondition> fetched = find(
                        "initiativeId = ?1 and number < ?2 order by number desc", initiativeId, before)
                .range(0, paging.limit())
                .list();
        return Page.of(fetched, paging.limit(), last -> Cursor.of(Integer.toString(last.number())));
    }

    private static int number(Cursor cursor) {
        try {
            return Integer.parseInt(cursor.keys().get(0));
        } catch (NumberFormatException notOurs) {
            throw Cursor.invalid();
        }
    }
}
