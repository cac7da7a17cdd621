package dev.tandem.http.json;

import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Bean validation for values that do not come as a parameter, such as the result of a merge-patch or a bulk row. */
@ApplicationScoped
public class Checked {

    private final Validator validator;

    @Inject
    Checked(Validator validator) {
        this.validator = validator;
    }

    /**
     * Gives the value back when it is valid.
     *
     * @throws ProblemException INVALID_BODY with a pointer for each violation
     */
    public <T> T check(T value) {
        return check(value, "");
    }

    /**
     * The same for a value that is a part of the body.
     *
     * @param pointerPrefix goes in front of each pointer, such as {@code /plan}
     */
    public <T> T check(T value, String pointerPrefix) {
        List<FieldError> errors = errors(value, pointerPrefix);
        if (!errors.isEmpty()) {
            throw invalid(errors);
        }
        return value;
    }

    /** The violations in the order of their pointers; empty when the value is valid. */
    public <T> List<FieldError> errors(T value, String pointerPrefix) {
        Set<ConstraintViolation<T>> violations = validator.validate(value);
        return violations.stream()
                .map(violation -> fieldError(violation).under(pointerPrefix))
                .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::detail))
                .toList();
    }

    /** INVALID_BODY with these errors. */
    public static ProblemException invalid(List<FieldError> errors) {
        String detail = errors.size() == 1 ? "1 field is not valid." : errors.size() + " fields are not valid.";
        return new ProblemException(Problems.INVALID_BODY, detail, errors);
    }

    /** INVALID_BODY with one error. */
    public static ProblemException invalid(String pointer, String detail) {
        return invalid(List.of(FieldError.at(pointer, detail)));
    }

    /** One violation with its pointer into the body. */
    public static FieldError fieldError(ConstraintViolation<?> violation) {
        return FieldError.at(Pointers.of(violation.getPropertyPath()), detail(violation));
    }

    /** What the violation says, as a sentence. */
    public static String detail(ConstraintViolation<?> violation) {
        String message = violation.getMessage();
        String sentence = Character.toUpperCase(message.charAt(0)) + message.substring(1);
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
