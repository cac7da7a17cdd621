package dev.tandem.http.request;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a resource method that takes its body as an {@link java.io.InputStream} and never holds it whole. Such a body may
 * be as large as {@code tandem.http.streamed-body-limit} (default 2 GiB, counted uncompressed) and may come with
 * {@code Content-Encoding: gzip}; the stream the method gets is already uncompressed. Reading past the limit, reading
 * broken gzip, or text that is not UTF-8 throws a {@link dev.tandem.http.problem.ProblemException}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface StreamedBody {}
