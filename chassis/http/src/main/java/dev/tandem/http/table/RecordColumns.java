package dev.tandem.http.table;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Columns out of a type of record, so that the header is the same whatever the rows hold. A record inside of it gives
 * columns called {@code outer.inner}, or just {@code inner} where it is {@link JsonUnwrapped}; lists and maps give none.
 */
final class RecordColumns {

    private RecordColumns() {}

    static <R extends Record> List<Column<R>> of(Class<R> type) {
        List<Column<R>> columns = new ArrayList<>();
        add(columns, "", type, row -> row);
        return List.copyOf(columns);
    }

    private static <R> void add(List<Column<R>> columns, String prefix, Class<?> type, Function<R, Object> holder) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + component.getName();
            Class<?> kind = component.getType();
            Function<R, Object> reader = reading(component.getAccessor(), holder);
            if (kind.isRecord()) {
                boolean unwrapped = component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
                add(columns, unwrapped ? prefix : name + ".", kind, reader);
            } else if (!Iterable.class.isAssignableFrom(kind) && !Map.class.isAssignableFrom(kind)) {
                columns.add(new Column<>(name, reader));
            }
        }
    }

    private static <R> Function<R, Object> reading(Method accessor, Function<R, Object> holder) {
        accessor.setAccessible(true);
        return row -> {
            Object held = holder.apply(row);
            try {
                return held == null ? null : accessor.invoke(held);
            } catch (IllegalAccessException | InvocationTargetException impossible) {
                throw new IllegalStateException("A component of a record could not be read", impossible);
            }
        };
    }
}
