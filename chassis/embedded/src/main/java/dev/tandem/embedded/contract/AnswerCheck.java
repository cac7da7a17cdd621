package dev.tandem.embedded.contract;

import dev.tandem.embedded.contract.DeclaredOperation.DeclaredAnswer;
import dev.tandem.embedded.contract.Exchange.Answer;
import java.util.ArrayList;
import java.util.List;

/** Compares an answer with what its operation declares: status, headers, media type and JSON. */
public final class AnswerCheck {

    private AnswerCheck() {}

    /** What is wrong with the answer; empty when all is well. */
    public static List<String> faults(DeclaredOperation operation, Exchange exchange) {
        Answer answer = exchange.answer();
        DeclaredAnswer declared = operation.answers().get(answer.status());
        if (declared == null) {
            return List.of("the status is not declared: " + answer.text());
        }
        List<String> faults = new ArrayList<>();
        for (String header : declared.neededHeaders()) {
            if (answer.headers().first(header) == null) {
                faults.add("the header " + header + " is missing in the answer");
            }
        }
        if (!exchange.method().equals("HEAD")) {
            faults.addAll(ofBody(operation, declared, exchange));
        }
        return faults;
    }

    private static List<String> ofBody(DeclaredOperation operation, DeclaredAnswer declared, Exchange exchange) {
        Answer answer = exchange.answer();
        String form = answer.mediaType();
        if (declared.forms().isEmpty()) {
            return form.isEmpty() || answer.body().length == 0
                    ? List.of()
                    : List.of("the answer has a body of " + form + " and none is declared");
        }
        String schema = declared.forms().get(form);
        if (schema == null) {
            return List.of("the answer is " + (form.isEmpty() ? "empty" : form) + ", declared is "
                    + String.join(", ", declared.forms().keySet()));
        }
        if (!Exchange.isJson(form)) {
            return List.of();
        }
        // Who chooses fields gets less than what is always there.
        boolean chosen = answer.succeeded() && exchange.query().containsKey("fields");
        return operation.schemas().faultsOfText(schema, answer.body()).stream()
                .filter(fault -> !chosen || !fault.contains("required property"))
                .map(fault -> "the answer's body: " + fault)
                .toList();
    }
}
