package dev.tandem.initiatives.source;

import static dev.tandem.initiatives.Api.admin;
import static dev.tandem.initiatives.Api.get;
import static dev.tandem.initiatives.Api.json;
import static dev.tandem.initiatives.Api.post;
import static dev.tandem.initiatives.Api.unique;
import static org.hamcrest.Matchers.equalTo;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.journal.Journal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class SourceAsOfTest {

    @Inject
    SourceRepository repository;

    @Inject
    Journal journal;

    @Inject
    Session session;

    @Test
    void aChangeThatIsUnderWayIsWaitedForSoThatTheAnswerStaysTheSame() {
        String name = unique("source");
        post(admin(), "/sources", json("{'source': '%s', 'client': 'before'}", name));

        QuarkusTransaction.begin();
        CompletableFuture<Response> asked;
        Instant moment;
        try {
            Source source = repository.loadForChange(name).orElseThrow();
            moment = journal.now();
            journal.append(source.handOver("after", moment));
            String path = "/sources/" + name + "?asOf=" + moment;
            asked = CompletableFuture.supplyAsync(() -> get(admin(), path));
            Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(this::somebodyWaits);
            QuarkusTransaction.commit();
        } catch (RuntimeException failed) {
            QuarkusTransaction.rollback();
            throw failed;
        }

        asked.join().then().statusCode(200).body("client", equalTo("after"), "version", equalTo(2));
        get(admin(), "/sources/" + name + "?asOf=" + moment).then().body("client", equalTo("after"));
        get(admin(), "/sources/" + name + "?asOf=" + moment.minusNanos(1000))
                .then()
                .body("client", equalTo("before"));
    }

    private boolean somebodyWaits() {
        return session.createNativeQuery("""
                SELECT count(*) FROM pg_locks w JOIN pg_locks h ON h.transactionid = w.transactionid AND h.granted
                WHERE NOT w.granted AND h.pid = pg_backend_pid()""", Long.class).getSingleResult() > 0;
    }
}
