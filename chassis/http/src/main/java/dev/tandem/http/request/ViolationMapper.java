package dev.tandem.http.request;

import dev.tandem.http.json.Checked;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemAnswer;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Bean validation of a resource method's parameters: 400 for parameters and headers, 422 for the body. */
public class ViolationMapper {

    private static final Logger LOG = Logger.getLogger(ViolationMapper.class);

    @Inject
    ProblemAnswer answer;

    @ServerExceptionMapper(priority = 1)
    public Response violated(ConstraintViolationException exception) {
        List<FieldError> parameters = new ArrayList<>();
        List<FieldError> fields = new ArrayList<>();
        for (ConstraintViolation<?> violation : exception.getConstraintViolations()) {
            if (ofReturnValue(violation)) {
                LOG.error("An answer broke its own rules", exception);
                return answer.response(
                        new ProblemException(Problems.INTERNAL, "The request met a fault of the server."));
            }
            FieldError error = parameter(violation);
            if (error == null) {
                fields.add(Checked.fieldError(violation));
            } else {
                parameters.add(error);
            }
        }
        if (parameters.isEmpty()) {
            fields.sort(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::detail));
            return answer.response(Checked.invalid(fields));
        }
        return answer.response(
                new ProblemException(Problems.INVALID_PARAMETER, "A parameter is not valid.", parameters));
    }

    private static boolean ofReturnValue(ConstraintViolation<?> violation) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    /** Null when the violation is in the body. */
    private static FieldError parameter(ConstraintViolation<?> violation) {
        Path.MethodNode methodNode = null;
        AnnotatedElement element = null;
        Class<?> type = null;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD) {
                methodNode = node.as(Path.MethodNode.class);
            } else if (node.getKind() == ElementKind.PARAMETER && methodNode != null) {
                Method method = method(violation.getRootBeanClass(), methodNode);
                int index = node.as(Path.ParameterNode.class).getParameterIndex();
                element = method == null ? null : method.getParameters()[index];
                type = method == null ? null : method.getParameterTypes()[index];
            } else if (node.getKind() == ElementKind.PROPERTY && type != null) {
                element = field(type, node.getName());
                type = null;
            }
        }
        if (element == null) {
            return null;
        }
        String name = DeclaredParameters.name(element);
        String header = DeclaredParameters.header(element);
        if (name != null) {
            return FieldError.parameter(name, Checked.detail(violation));
        }
        return header == null ? null : FieldError.header(header, Checked.detail(violation));
    }

    private static Method method(Class<?> bean, Path.MethodNode node) {
        Class<?>[] types = node.getParameterTypes().toArray(Class<?>[]::new);
        for (Class<?> type = bean; type != null; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                boolean annotated = method.getAnnotations().length > 0;
                if (annotated
                        && method.getName().equals(node.getName())
                        && Arrays.equals(method.getParameterTypes(), types)) {
                    return method;
                }
            }
        }
        return null;
    }

    private static Field field(Class<?> bean, String name) {
        for (Class<?> type = bean; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return field;
                }
            }
        }
        return null;
    }
}
