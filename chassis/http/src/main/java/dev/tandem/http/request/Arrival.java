package dev.tandem.http.request;

import dev.tandem.http.FilterOrder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The first thing that happens to any request: it gets its id, and its answer the headers that all answers have. */
@ApplicationScoped
public class Arrival {

    void register(@Observes Filters filters) {
        filters.register(Arrival::arrive, FilterOrder.ARRIVAL);
    }

    private static void arrive(RoutingContext context) {
        String id = RequestId.of(context);
        context.addHeadersEndHandler(ignored -> {
            MultiMap headers = context.response().headers();
            headers.set(RequestId.HEADER, id);
            headers.set("X-Content-Type-Options", "nosniff");
        });
        context.next();
    }
}
