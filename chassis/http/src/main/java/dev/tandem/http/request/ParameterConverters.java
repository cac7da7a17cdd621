package dev.tandem.http.request;

import dev.tandem.http.id.Ref;
import dev.tandem.http.json.Expectation;
import dev.tandem.http.json.Text;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Reads parameters by the same rules as fields of a body; a wrong one is INVALID_PARAMETER and named. */
@Provider
public class ParameterConverters implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, Object>> READERS = Map.ofEntries(
            Map.entry(int.class, ParameterConverters::integer),
            Map.entry(Integer.class, ParameterConverters::integer),
            Map.entry(long.class, Text::whole),
            Map.entry(Long.class, Text::whole),
            Map.entry(boolean.class, ParameterConverters::bool),
            Map.entry(Boolean.class, ParameterConverters::bool),
            Map.entry(LocalDate.class, Text::date),
            Map.entry(YearMonth.class, Text::month),
            Map.entry(Instant.class, Text::instant),
            Map.entry(UUID.class, Text::uuid));

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        if (type == Ref.class) {
            return new Named<>(text -> type.cast(Ref.parse(text, name(annotations))));
        }
        Function<String, Object> reader = type.isEnum() ? text -> constant(type, text) : READERS.get(type);
        return reader == null ? null : new Named<>(text -> read(type, reader, text, annotations));
    }

    @SuppressWarnings("unchecked") // A reader of int gives an Integer, which cannot be cast by int.class.
    private static <T> T read(Class<T> type, Function<String, Object> reader, String text, Annotation[] annotations) {
        try {
            return (T) reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            String name = name(annotations);
            String detail = Expectation.of(type);
            throw new ProblemException(
                    Problems.INVALID_PARAMETER,
                    "A parameter is not valid.",
                    isHeader(annotations) ? FieldError.header(name, detail) : FieldError.parameter(name, detail));
        }
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static Integer integer(String text) {
        long number = Text.whole(text);
        if (number != (int) number) {
            throw new NumberFormatException(text);
        }
        return (int) number;
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static boolean isHeader(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof HeaderParam) {
                return true;
            }
        }
        return false;
    }

    private static String name(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return query.value();
            }
            if (annotation instanceof PathParam path) {
                return path.value();
            }
            if (annotation instanceof HeaderParam header) {
                return header.value();
            }
        }
        return "id";
    }

    /** Reads one parameter. */
    private record Named<T>(Function<String, T> reading) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            return text == null ? null : reading.apply(text);
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
