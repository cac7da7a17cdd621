package dev.tandem.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.embedded.contract.Exchange;
import dev.tandem.embedded.contract.Exchange.Answer;
import dev.tandem.embedded.contract.Headers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is a finding and what is none, case by case. */
class VerdictTest {

    private static final Verdict VERDICT = new Verdict(Things.contract());
    private static final String RIGHT = "{'on': '2026-01-31', 'kind': 'BIG'}";

    private static List<String> faults(
            String method, String target, String sent, int status, String form, String answered, String header) {
        Headers headers = new Headers().add("Content-Type", form).add(header, "1");
        Answer answer = new Answer(status, headers, bytes(answered.equals("right") ? RIGHT : answered));
        byte[] body = sent == null ? null : bytes(sent.equals("right") ? RIGHT : sent);
        Request request = new Request(method, target, Map.of("Content-Type", "application/json"), body, false);
        Exchange exchange = request.answered(answer);
        List<String> faults = VERDICT.faults(exchange);
        assertEquals(faults, VERDICT.faults(exchange), "what was judged once is judged alike");
        return faults;
    }

    private static byte[] bytes(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        PUT     | /api/things/7          | right | 200 | application/json         | right          | X-Request-Id
        PUT     | /api/things/7?dry=true | right | 200 | application/json;x=y     | right          | x-request-id
        PUT     | /api/things/7          |       | 503 | application/problem+json | {'title': 'x'} | Retry-After
        POST    | /api/things/7          | {     | 405 | application/problem+json | {'title': 'x'} | Allow
        OPTIONS | /api/things/7          |       | 204 | -                        | ''             | Allow
        GET     | /api/things?           |       | 200 | application/json         | {}             | ETag
        HEAD    | /api/things            |       | 200 | application/json         | ''             | ETag
        HEAD    | /api/thing             |       | 404 | application/problem+json | ''             | Date
        FOO     | /api/things            |       | 501 | application/problem+json | {'title': 'x'} | Date
        GET     | /docs                  |       | 200 | text/html                | <html>         | Date
        """)
    void allIsWell(String method, String target, String sent, int status, String form, String answered, String header) {
        assertEquals(List.of(), faults(method, target, sent, status, form, answered, header));
    }

    @ParameterizedTest(name = "{7}")
    @CsvSource(delimiter = '|', textBlock = """
        PUT  | /api/things/7       | right          | 500 | application/json         | {}              | Date         | the server's fault
        PUT  | /api/things/7       | right          | 503 | application/problem+json | {'title': 'x'}  | Date         | the server's fault
        GET  | /api/things         |                | 503 | application/problem+json | {'title': 'x'}  | Retry-After  | the server's fault
        PUT  | /api/things/7       | right          | 501 | application/json         | {}              | Date         | the server's fault
        PUT  | /api/things/7       | right          | 409 | application/json         | {}              | Date         | the status is not declared
        PUT  | /api/things/7       | right          | 200 | application/json         | right           | Date         | X-Request-Id is missing
        PUT  | /api/things/7       | right          | 200 | text/html                | <html>          | X-Request-Id | the answer is text/html
        PUT  | /api/things/7       | right          | 200 | application/json         | {'more': 1}     | X-Request-Id | required property 'on' not found
        PUT  | /api/things/10      | right          | 200 | application/json         | right           | X-Request-Id | the parameter id was taken with [10]
        PUT  | /api/things/7?dry=1 | right          | 200 | application/json         | right           | X-Request-Id | the parameter dry was taken
        PUT  | /api/things/7?a=b   | right          | 200 | application/json         | right           | X-Request-Id | the query parameter a was taken
        PUT  | /api/things/7?%zz   | right          | 200 | application/json         | right           | X-Request-Id | an address was taken that cannot be read
        PUT  | /api/things/7       | {'size': 1}    | 200 | application/json         | right           | X-Request-Id | the request's body was taken
        PUT  | /api/things/7       | {'a':1,'a':1}  | 200 | application/json         | right           | X-Request-Id | is no JSON
        PUT  | /api/things/7       |                | 200 | application/json         | right           | X-Request-Id | a body is required and was not needed
        GET  | /api/other          |                | 200 | application/json         | {}              | Date         | the contract has no such operation
        POST | /api/things         |                | 403 | application/problem+json | {'title': 'x'}  | Date         | the contract has no such operation
        POST | /api/things         |                | 405 | text/html                | <html>          | Date         | a refusal of the form text/html
        POST | /api/things         |                | 405 | application/problem+json | {}              | Date         | required property 'title' not found
        """)
    void somethingIsWrong(
            String method,
            String target,
            String sent,
            int status,
            String form,
            String answered,
            String header,
            String words) {
        List<String> faults = faults(method, target, sent, status, form, answered, header);
        assertTrue(faults.stream().anyMatch(fault -> fault.contains(words)), faults::toString);
    }
}
