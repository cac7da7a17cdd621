package dev.tandem.embedded.contract;

import dev.tandem.embedded.contract.DeclaredOperation.DeclaredAnswer;
import java.util.ArrayList;
import java.util.List;

/** Compares an answer with what its operation declares: status, headers, media type and JSON. */
final class AnswerCheck {

    private AnswerCheck() {}

    static List<String> faults(DeclaredOperation operation, Exchange exchange) {
        DeclaredAnswer declared = operation.answers().get(exchange.status());
        if (declared == null) {
            return List.of("the status is not declared: " + exchange.response().asString());
        }
        List<String> faults = new ArrayList<>();
        for (String header : declared.neededHeaders()) {
            if (exchange.response().header(header) == null) {
                faults.add("the header " + header + " is missing in the answer");
            }
        }
        if (!exchange.request().getMethod().equals("HEAD")) {
            faults.addAll(ofBody(operation, declared, exchange));
        }
        return faults;
    }

    private static List<String> ofBody(DeclaredOperation operation, DeclaredAnswer declared, Exchange exchange) {
        String form = Exchange.mediaType(exchange.response().contentType());
        if (declared.forms().isEmpty()) {
            return form.isEmpty() || exchange.response().asByteArray().length == 0
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
        boolean chosen = exchange.succeeded() && exchange.query().containsKey("fields");
        return operation.schemas().faultsOfText(schema, exchange.response().asByteArray()).stream()
                .filter(fault -> !chosen || !fault.contains("required property"))
                .map(fault -> "the answer's body: " + fault)
                .toList();
    }
}
