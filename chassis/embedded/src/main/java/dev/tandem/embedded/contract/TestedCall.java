package dev.tandem.embedded.contract;

import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A call of a test, read for being compared with a contract. */
final class TestedCall {

    private TestedCall() {}

    static Exchange exchange(FilterableRequestSpecification request, Response response) {
        URI uri = URI.create(request.getURI());
        Headers sent = new Headers();
        request.getHeaders().forEach(header -> sent.add(header.getName(), header.getValue()));
        if (sent.first("Content-Type") == null && request.getContentType() != null) {
            sent.add("Content-Type", request.getContentType());
        }
        Headers answered = new Headers();
        response.getHeaders().forEach(header -> answered.add(header.getName(), header.getValue()));
        return new Exchange(
                request.getMethod(),
                uri.getRawPath(),
                uri.getRawQuery(),
                sent,
                body(request),
                new Exchange.Answer(response.statusCode(), answered, response.asByteArray()));
    }

    /** What was sent; null when it cannot be seen, as with streams, files and packed bodies. */
    static byte[] body(FilterableRequestSpecification request) {
        Object body = request.getBody();
        if (body == null) {
            return new byte[0];
        }
        if (request.getHeaders().hasHeaderWithName("Content-Encoding")) {
            return null;
        }
        return body instanceof byte[] bytes
                ? bytes
                : body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : null;
    }
}
