package dev.tandem.fuzz;

import dev.tandem.embedded.contract.AnswerCheck;
import dev.tandem.embedded.contract.Contract;
import dev.tandem.embedded.contract.DeclaredOperation;
import dev.tandem.embedded.contract.Exchange;
import dev.tandem.embedded.contract.Exchange.Answer;
import dev.tandem.embedded.contract.RequestCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;

/**
 * Says what is wrong with an exchange, by the contract alone: a fault of the server, an answer that is not declared, or a
 * request that was taken although the contract forbids it.
 */
final class Verdict {

    /** What may be said about a path or a method that the contract does not have. */
    private static final Set<Integer> REFUSALS = Set.of(400, 401, 404, 405, 406, 413, 414, 415, 429, 431, 501);

    private static final String API = "/api/";
    private static final String PROBLEM = "application/problem+json";
    private static final String PROBLEM_SCHEMA = "/components/schemas/Problem";
    private static final int MOST_REMEMBERED = 1 << 17;

    private final Contract contract;

    /** Answers that were all right: the same again is. */
    private final Set<Judged> right = ConcurrentHashMap.newKeySet();

    /** What an answer is judged by; the body by its length and checksum. */
    private record Judged(
            String operation, int status, boolean chosen, Set<String> headers, String form, int length, long sum) {}

    Verdict(Contract contract) {
        this.contract = contract;
    }

    List<String> faults(Exchange exchange) {
        Optional<DeclaredOperation> found = contract.operation(exchange.method(), exchange.rawPath());
        List<String> faults = new ArrayList<>();
        Answer answer = exchange.answer();
        if (isServersFault(found, answer)) {
            faults.add("the server's fault: " + answer.text());
        } else if (found.isPresent()) {
            faults.addAll(ofAnswer(found.get(), exchange));
            faults.addAll(answer.succeeded() ? ofRequest(found.get(), exchange) : List.of());
        } else {
            faults.addAll(ofUndeclared(exchange));
        }
        return faults;
    }

    private static boolean isServersFault(Optional<DeclaredOperation> found, Answer answer) {
        boolean known = found.isPresent() && found.get().answers().containsKey(answer.status());
        return switch (answer.status()) {
            case 501 -> found.isPresent();
            case 503 -> !known || answer.headers().first("Retry-After") == null;
            default -> answer.status() >= 500;
        };
    }

    private List<String> ofAnswer(DeclaredOperation operation, Exchange exchange) {
        Answer answer = exchange.answer();
        CRC32C sum = new CRC32C();
        sum.update(answer.body());
        Judged judged = new Judged(
                operation.id(),
                answer.status(),
                exchange.rawQuery() != null && exchange.rawQuery().contains("fields"),
                Set.copyOf(answer.headers().names()),
                answer.mediaType(),
                answer.body().length,
                sum.getValue());
        if (right.contains(judged)) {
            return List.of();
        }
        List<String> faults = AnswerCheck.faults(operation, exchange);
        if (faults.isEmpty() && right.size() < MOST_REMEMBERED) {
            right.add(judged);
        }
        return faults;
    }

    private static List<String> ofRequest(DeclaredOperation operation, Exchange exchange) {
        try {
            return RequestCheck.faults(operation, exchange);
        } catch (IllegalArgumentException undecodable) {
            return List.of("an address was taken that cannot be read: " + undecodable.getMessage());
        }
    }

    private List<String> ofUndeclared(Exchange exchange) {
        Answer answer = exchange.answer();
        boolean asked = exchange.method().equals("OPTIONS") && answer.status() == 204;
        if (asked || !exchange.rawPath().startsWith(API)) {
            return List.of();
        }
        if (!REFUSALS.contains(answer.status())) {
            return List.of("the contract has no such operation: " + answer.text());
        }
        if (exchange.method().equals("HEAD")) {
            return List.of();
        }
        return answer.mediaType().equals(PROBLEM)
                ? contract.schemas().faultsOfText(PROBLEM_SCHEMA, answer.body())
                : List.of("a refusal of the form " + answer.mediaType());
    }
}
