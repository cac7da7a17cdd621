package dev.tandem.gateway.feed;

import static dev.tandem.gateway.feed.OpenStreams.Admission.CLIENT_HAS_ENOUGH;
import static dev.tandem.gateway.feed.OpenStreams.Admission.GATEWAY_IS_FULL;
import static dev.tandem.gateway.feed.OpenStreams.Admission.GRANTED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.gateway.feed.OpenStreams.Admission;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpenStreamsTest {

    private final OpenStreams streams = new OpenStreams(5, 3);

    @Test
    void oneClientGetsNoMoreThanItMayAndTheOthersGetTheRest() {
        assertEquals(List.of(GRANTED, GRANTED, GRANTED, CLIENT_HAS_ENOUGH, CLIENT_HAS_ENOUGH), ask("ann", 5));
        assertEquals(List.of(GRANTED, GRANTED, GATEWAY_IS_FULL), ask("bob", 3));
        assertEquals(5, streams.count());
    }

    @Test
    void whoLeavesMakesRoom() {
        ask("ann", 3);
        ask("bob", 2);
        streams.left("ann");
        assertEquals(List.of(GRANTED, GATEWAY_IS_FULL), ask("cara", 2));
        streams.left("bob");
        assertEquals(List.of(GRANTED, CLIENT_HAS_ENOUGH), ask("ann", 2));
    }

    @Test
    void nobodyIsRememberedWhoHasLeft() {
        ask("ann", 3);
        IntStream.range(0, 3).forEach(one -> streams.left("ann"));
        assertEquals(0, streams.count());
        assertEquals(List.of(GRANTED, GRANTED, GRANTED, CLIENT_HAS_ENOUGH), ask("ann", 4));
    }

    @Test
    void whoAsksFromManyThreadsGetsNoMore() {
        OpenStreams many = new OpenStreams(500, 300);
        long granted = IntStream.range(0, 4_000)
                .parallel()
                .mapToObj(number -> many.admit(number % 2 == 0 ? "ann" : "bob"))
                .filter(GRANTED::equals)
                .count();
        assertEquals(500, granted);
        assertEquals(500, many.count());
    }

    private List<Admission> ask(String client, int times) {
        return IntStream.range(0, times).mapToObj(one -> streams.admit(client)).toList();
    }
}
