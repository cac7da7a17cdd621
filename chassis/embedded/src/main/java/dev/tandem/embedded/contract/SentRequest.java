package dev.tandem.embedded.contract;

import static io.restassured.RestAssured.given;

import io.restassured.builder.ResponseBuilder;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** A request as it would go out, to be changed and sent; a null body is none. */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares two of them.
record SentRequest(String method, URI uri, Map<String, String> headers, byte[] body) {

    private static final String CONTENT_TYPE = "Content-Type";

    /** What the caller would send; nothing goes out. */
    static SentRequest of(RequestSpecification caller, Function<RequestSpecification, Response> sending) {
        AtomicReference<SentRequest> held = new AtomicReference<>();
        Response none = sending.apply(caller.filter((request, specification, context) -> {
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (Header header : request.getHeaders()) {
                headers.put(header.getName(), header.getValue());
            }
            Object body = request.getBody();
            byte[] bytes = body == null ? null : TestedCall.body(request);
            held.set(new SentRequest(request.getMethod(), URI.create(request.getURI()), headers, bytes));
            return new ResponseBuilder()
                    .setStatusCode(200)
                    .setContentType(ContentType.JSON)
                    .setBody("{}")
                    .build();
        }));
        if (held.get() == null) {
            throw new AssertionError("no request was sent: " + none.statusCode());
        }
        return held.get();
    }

    SentRequest with(String header, String value) {
        Map<String, String> changed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        changed.putAll(headers);
        if (value == null) {
            changed.remove(header);
        } else {
            changed.put(header, value);
        }
        return new SentRequest(method, uri, changed, body);
    }

    SentRequest withBody(byte[] other) {
        return new SentRequest(method, uri, headers, other);
    }

    SentRequest withQuery(String pair) {
        String query = uri.getRawQuery() == null ? pair : uri.getRawQuery() + "&" + pair;
        return new SentRequest(method, uri.resolve(uri.getRawPath() + "?" + query), headers, body);
    }

    SentRequest withPath(String rawPath) {
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new SentRequest(method, uri.resolve(rawPath + query), headers, body);
    }

    String bodyText() {
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }

    boolean isJson() {
        return body != null && Exchange.isJson(Exchange.mediaType(headers.get(CONTENT_TYPE)));
    }

    Response send() {
        String type = headers.getOrDefault(CONTENT_TYPE, "application/json");
        RequestSpecification request = given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(Exchange.mediaType(type), ContentType.BINARY)))
                .urlEncodingEnabled(false)
                .headers(headers);
        return (body == null ? request : request.body(body)).request(method, uri);
    }
}
