package dev.tandem.gateway.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.gateway.visit.Visit;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServiceStatusTest {

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        await(vertx.close());
    }

    @Test
    void itSaysOfEachServiceWhetherItIsReady() throws IOException {
        URI door = door(Map.of(
                "a-ready", service(request -> request.response().end("{}")),
                "b-unready",
                        service(request -> request.response().setStatusCode(503).end("{}")),
                "c-silent", service(request -> {}),
                "d-absent", nobody()));
        assertEquals("""
            {"services":[{"service":"a-ready","ready":true},{"service":"b-unready","ready":false},\
            {"service":"c-silent","ready":false},{"service":"d-absent","ready":false}]}\
            """, ask(door).join().body());
    }

    @Test
    void manyWhoAskAtOnceAreOneQuestionToTheService() {
        AtomicInteger questions = new AtomicInteger();
        URI door = door(Map.of("one", service(request -> {
            questions.incrementAndGet();
            vertx.setTimer(200, answer -> request.response().end("{}"));
        })));
        List<CompletableFuture<HttpResponse<String>>> answers =
                Stream.generate(() -> ask(door)).limit(20).toList();
        answers.forEach(answer -> assertEquals(
                "{\"services\":[{\"service\":\"one\",\"ready\":true}]}",
                answer.join().body()));
        assertEquals(1, questions.get());
    }

    private URI door(Map<String, URI> services) {
        ServiceStatus status = new ServiceStatus(vertx, services);
        return service(request -> status.show(new Visit(request)));
    }

    private URI service(Handler<HttpServerRequest> answer) {
        HttpServer server = await(vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                .requestHandler(answer)
                .listen());
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    private static URI nobody() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }

    private CompletableFuture<HttpResponse<String>> ask(URI door) {
        return client.sendAsync(HttpRequest.newBuilder(door).build(), BodyHandlers.ofString());
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
