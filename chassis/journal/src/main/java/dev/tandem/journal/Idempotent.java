package dev.tandem.journal;

import jakarta.interceptor.InterceptorBinding;
import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For resource methods that answer POST: a request with the header {@code Idempotency-Key} has its effect once. The key is
 * the caller's own, per method and path, and is kept 24 hours in the transaction of the effect, which this annotation
 * opens. The same request again gets the stored answer with {@code Idempotency-Replayed: true}; another body with the same
 * key 422; a request whose twin is still running 409. Answers that are errors are not kept: the client may try again.
 *
 * <p>Not for bodies that are streamed: see {@link IdempotencyKeys}.
 */
@Documented
@InterceptorBinding
@NameBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
