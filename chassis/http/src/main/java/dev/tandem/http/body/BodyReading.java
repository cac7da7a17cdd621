package dev.tandem.http.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import dev.tandem.http.FilterOrder;
import dev.tandem.http.json.JsonProblems;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import jakarta.annotation.Priority;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Reads every body within its allowance and tells what is wrong with its JSON. */
@Provider
@Priority(FilterOrder.BODY)
public class BodyReading implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        BodyAllowance allowance = (BodyAllowance) context.getProperty(BodyHeaders.ALLOWANCE);
        BodyStream body = BodyStream.of(context.getInputStream(), allowance);
        if (allowance.streamed()) {
            context.setInputStream(body);
            return context.proceed();
        }
        context.setInputStream(new ByteArrayInputStream(body.readAllBytes()));
        Object value = read(context);
        if (value == null) {
            throw new ProblemException(
                    Problems.MALFORMED_JSON,
                    "The operation needs a body.",
                    FieldError.at("", "Must not be empty or null."));
        }
        return value;
    }

    private static Object read(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (InvalidDefinitionException ours) {
            throw ours;
        } catch (JsonProcessingException refused) {
            throw JsonProblems.of(refused);
        } catch (WebApplicationException wrapped) {
            if (wrapped.getCause() instanceof JsonProcessingException refused
                    && !(refused instanceof InvalidDefinitionException)) {
                throw JsonProblems.of(refused);
            }
            throw wrapped;
        }
    }
}
