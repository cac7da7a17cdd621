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
        Exchange exchange = Exchange.of(request, response);
        if (exchange.rawPath() != null && exchange.rawPath().startsWith("/api/")) {
            check(exchange);
        }
        return response;
    }

    private static void check(Exchange exchange) {
        Optional<DeclaredOperation> found =
                contractAt(exchange.uri()).operation(exchange.request().getMethod(), exchange.rawPath());
        List<String> faults = new ArrayList<>();
        if (found.isPresent()) {
            DeclaredOperation operation = found.get();
            faults.addAll(AnswerCheck.faults(operation, exchange));
            if (exchange.succeeded()) {
                faults.addAll(RequestCheck.faults(operation, exchange));
            }
            if (faults.isEmpty() && operation.method().equals(exchange.request().getMethod())) {
                SeenAnswers.add(operation.id(), exchange.status());
            }
        } else if (exchange.succeeded() && !exchange.request().getMethod().equals("OPTIONS")) {
            faults.add("it was answered and no operation is declared");
        }
        if (!faults.isEmpty()) {
            throw new AssertionError("The contract says otherwise: "
                    + found.map(DeclaredOperation::toString)
                            .orElse(exchange.request().getMethod() + " " + exchange.rawPath())
                    + " " + exchange.status() + "\n  " + String.join("\n  ", faults));
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
