package dev.tandem.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.client.api.InitiativesApi;
import dev.tandem.client.model.ReviseInitiativeRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In a merge-patch a field that is null goes and one that is not there stays: both can be said, and neither by mistake. */
class MergePatchTest {

    @Test
    void whatIsNotNamedIsNotSent() throws IOException, ApiException {
        assertSent("{}", new ReviseInitiativeRequest());
        assertSent("{\"title\": \"Size adviser\"}", new ReviseInitiativeRequest().title("Size adviser"));
    }

    @Test
    void whatIsSetToNullIsSentAsNull() throws IOException, ApiException {
        assertSent(
                "{\"description\": null, \"businessOwner\": null, \"journeyStage\": null, \"checkInEveryDays\": null}",
                new ReviseInitiativeRequest()
                        .description(null)
                        .businessOwner(null)
                        .journeyStage(null)
                        .checkInEveryDays(null));
    }

    @Test
    void aDateCanBeTakenAway() throws IOException, ApiException {
        assertSent(
                "{\"startOn\": \"2026-09-01\", \"deadline\": null}",
                new ReviseInitiativeRequest().startOn(LocalDate.of(2026, 9, 1)).deadline(null));
    }

    @Test
    void anEntryOfAMapCanBeTakenAway() throws IOException, ApiException {
        Map<String, String> labels = new HashMap<>();
        labels.put("region", null);
        labels.put("tribe", "shop");
        assertSent(
                "{\"labels\": {\"region\": null, \"tribe\": \"shop\"}}", new ReviseInitiativeRequest().labels(labels));
    }

    @Test
    void aListIsEmptiedByAnEmptyList() throws IOException, ApiException {
        assertSent("{\"systems\": []}", new ReviseInitiativeRequest().systems(List.of()));
    }

    private static void assertSent(String expected, ReviseInitiativeRequest patch) throws IOException, ApiException {
        ObjectMapper json = new ObjectMapper();
        try (Stub tandem = new Stub(200, "application/json", "{}")) {
            new InitiativesApi(tandem.client()).reviseInitiative("ext:demo:any", "\"1-x\"", patch);
            assertEquals(json.readTree(expected), json.readTree(tandem.sent()));
        }
    }
}
