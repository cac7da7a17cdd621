package dev.tandem.embedded.contract;

import io.restassured.filter.FilterContext;
import io.restassured.filter.OrderedFilter;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fails the test when what is answered, or what was taken, is not what the running service's own contract says. Paths
 * outside of {@code /api} are of no concern. Of refused requests only the answer is looked at.
 */
final class ContractCheck implements OrderedFilter {

    /** After the filters of the test itself, so that what is seen is what goes out. */
    private static final int LATE = LOWEST_PRECEDENCE - 1;

    private static Contract contract;

    @Override
    public int getOrder() {
        return LATE;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request,
            FilterableResponseSpecification specification,
            FilterContext context) {
        Response response = context.next(request, specification);
        Exchange exchange = TestedCall.exchange(request, response);
        if (exchange.rawPath() != null && exchange.rawPath().startsWith("/api/")) {
            check(contractAt(URI.create(request.getURI())), exchange);
        }
        return response;
    }

    private static void check(Contract contract, Exchange exchange) {
        Optional<DeclaredOperation> found = contract.operation(exchange.method(), exchange.rawPath());
        int status = exchange.answer().status();
        boolean succeeded = exchange.answer().succeeded();
        List<String> faults = new ArrayList<>();
        if (found.isPresent()) {
            DeclaredOperation operation = found.get();
            faults.addAll(AnswerCheck.faults(operation, exchange));
            if (succeeded) {
                faults.addAll(RequestCheck.faults(operation, exchange));
            }
            if (faults.isEmpty() && operation.method().equals(exchange.method())) {
                SeenAnswers.add(operation.id(), status);
            }
        } else if (succeeded && !exchange.method().equals("OPTIONS")) {
            faults.add("it was answered and no operation is declared");
        }
        if (!faults.isEmpty()) {
            throw new AssertionError("The contract says otherwise: "
                    + found.map(DeclaredOperation::toString).orElse(exchange.method() + " " + exchange.rawPath())
                    + " " + status + "\n  " + String.join("\n  ", faults));
        }
    }

    static synchronized Contract contractAt(URI service) {
        if (contract == null) {
            try (InputStream document =
                    service.resolve("/q/openapi?format=json").toURL().openStream()) {
                contract = new Contract(Schemas.JSON.readTree(document));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("The service's contract cannot be read", unreadable);
            }
            SeenAnswers.declare(contract);
        }
        return contract;
    }
}
