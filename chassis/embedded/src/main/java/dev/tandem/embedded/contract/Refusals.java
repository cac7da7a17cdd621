package dev.tandem.embedded.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/**
 * Spoils a right request in the ways that have a status of their own, as far as the operation declares it: 304 for what
 * the reader has, 400 unknown parameter, 404 unknown thing, 406 and 415 unknown form, 412 and 428 stale and missing
 * version, 413 too large, 422 unknown field.
 */
public final class Refusals {

    private static final int WHOLE_BODY = 1 << 20;
    private static final int BOMB = 1 << 26;
    private static final int MOST_READS = 10;
    private static final String NO_FORM = "application/x-nothing";

    private Refusals() {}

    /**
     * Sends the request spoilt in every way.
     *
     * @param sending sends the operation's right request with what it is given
     * @param caller somebody who may do it
     * @return the ways that did not get their status; empty when all is well
     */
    public static List<String> wrong(
            String operationId, RequestSpecification caller, Function<RequestSpecification, Response> sending) {
        SentRequest right = SentRequest.of(caller, sending);
        DeclaredOperation operation = ContractCheck.contractAt(right.uri())
                .operation(right.method(), right.uri().getRawPath())
                .filter(found -> found.id().equals(operationId))
                .orElseThrow(() -> new AssertionError("the request for " + operationId + " goes to " + right.uri()));
        List<String> wrong = new ArrayList<>();
        for (int status : operation.answers().keySet()) {
            SentRequest spoilt = spoilt(status, right, operation);
            if (status == 304 || spoilt != null) {
                Response answer = status == 304 ? again(right) : spoilt.send();
                if (answer.statusCode() != status) {
                    SentRequest sent = status == 304 ? right : spoilt;
                    wrong.add(answer.statusCode() + " instead of " + status + ": " + sent.method() + " " + sent.uri()
                            + " " + answer.asString());
                }
            }
        }
        return wrong;
    }

    /** Null when the request cannot be spoilt in this way. */
    private static SentRequest spoilt(int status, SentRequest right, DeclaredOperation operation) {
        boolean versioned = right.headers().containsKey("If-Match");
        return switch (status) {
            case 400 -> right.withQuery("noSuchParameter=1");
            case 404 ->
                operation.path().variables().isEmpty()
                        ? null
                        : elsewhere(right, unknown(operation, right.uri().getRawPath()));
            case 406 -> right.with("Accept", NO_FORM);
            case 412 -> versioned ? right.with("If-Match", "\"999999\"") : null;
            case 413 -> tooLarge(right);
            case 415 -> (right.body() == null ? right.withBody(new byte[] {'x'}) : right).with("Content-Type", NO_FORM);
            case 422 -> right.isJson() ? right.withBody(withUnknownField(right.bodyText())) : null;
            case 428 -> versioned ? right.with("If-Match", null) : null;
            default -> null;
        };
    }

    /** The answer for a reader who has it already. Work that was begun for the thing may change it a few times meanwhile. */
    private static Response again(SentRequest right) {
        Response answer = right.send();
        for (int times = 0; times < MOST_READS && answer.statusCode() == 200; times++) {
            answer = right.with("If-None-Match", answer.header("ETag")).send();
        }
        return answer;
    }

    private static SentRequest elsewhere(SentRequest right, String rawPath) {
        return rawPath.equals(right.uri().getRawPath()) ? null : right.withPath(rawPath);
    }

    private static String unknown(DeclaredOperation operation, String rawPath) {
        String changed = operation.path().toString();
        for (Map.Entry<String, String> variable :
                operation.path().values(rawPath).entrySet()) {
            String value = variable.getValue();
            changed = changed.replace(
                    "{" + variable.getKey() + "}", isListed(operation, variable.getKey()) ? value : unlike(value));
        }
        return changed;
    }

    /** Whether the contract lists the values of a variable: any other is a wrong parameter. */
    private static boolean isListed(DeclaredOperation operation, String variable) {
        Schemas schemas = operation.schemas();
        return operation.parameters().stream()
                .filter(parameter ->
                        parameter.in().equals("path") && parameter.name().equals(variable))
                .anyMatch(parameter ->
                        schemas.at(schemas.resolved(parameter.schema())).has("enum"));
    }

    private static String unlike(String value) {
        if (value.matches("[0-9]{4}-[0-9]{2}")) {
            // Every month is one.
            return value;
        }
        if (value.matches("[0-9]+")) {
            return "999999";
        }
        return value.matches("[0-9a-f-]{36}") ? UUID.randomUUID().toString() : "nothing-" + UUID.randomUUID();
    }

    /** Where a body is streamed its limit is out of reach, but one that grows out of proportion is too large as well. */
    private static SentRequest tooLarge(SentRequest right) {
        byte[] blanks = new byte[WHOLE_BODY];
        Arrays.fill(blanks, (byte) ' ');
        SentRequest large = right.withBody(
                (new String(blanks, StandardCharsets.US_ASCII) + right.bodyText()).getBytes(StandardCharsets.UTF_8));
        if (right.uri().getPath().endsWith("/bulk")) {
            return right.withBody(bomb()).with("Content-Encoding", "gzip");
        }
        return right.isJson() ? large : null;
    }

    private static byte[] bomb() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            byte[] blanks = new byte[WHOLE_BODY];
            Arrays.fill(blanks, (byte) ' ');
            for (int written = 0; written < BOMB; written += blanks.length) {
                gzip.write(blanks);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static byte[] withUnknownField(String json) {
        try {
            JsonNode body = Schemas.JSON.readTree(json);
            ObjectNode spoilt = body instanceof ObjectNode object ? object : Schemas.JSON.createObjectNode();
            return spoilt.put("noSuchField", 1).toString().getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(json, noJson);
        }
    }
}
