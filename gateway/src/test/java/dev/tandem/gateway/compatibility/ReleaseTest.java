package dev.tandem.gateway.compatibility;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.gateway.contract.ContractException;
import dev.tandem.gateway.contract.ContractFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A contract folder through several releases, as the build treats it. */
class ReleaseTest {

    private static final String LIST = "/paths/~1things/get";

    @TempDir
    Path contract;

    private ObjectNode calls;

    @BeforeEach
    void aContractThatWasNeverReleased() throws IOException {
        calls = Edits.edited(Edits.document("calls.yaml"), "/components/schemas/Read = {type: object}", Map.of());
        ContractFile.write(contract.resolve(ContractVersion.EVENTS), ContractFile.json(Edits.document("events.yaml")));
        declare("breaks: []");
        edit("/info/version = 1.0.0");
    }

    @Test
    void aContractThatWasNeverReleasedMayBecomeAnything() throws IOException {
        edit(LIST + " = -");
        assertDoesNotThrow(this::build);
        assertEquals(1, changes().path("releases").size());
    }

    @Test
    void whatIsReleasedMustNotBreakAfterwards() throws IOException {
        release("1.0.0");
        assertDoesNotThrow(this::build);
        edit(LIST + " = -");
        ContractException refused = assertThrows(ContractException.class, this::build);
        assertEquals(
                1,
                refused.getMessage()
                        .lines()
                        .filter(line -> line.startsWith("BREAKING  GET /things is gone."))
                        .count());
    }

    @Test
    void aDeclaredBreakPassesAndIsToldWithItsReason() throws IOException {
        release("1.0.0");
        edit(LIST + " = -");
        declare("breaks: [{where: GET /things, kind: operation-removed, reason: Nobody called it.}]");
        assertDoesNotThrow(this::build);
        assertEquals(
                "Nobody called it.",
                changes().at("/releases/0/changes/0/reason").asText());
    }

    @Test
    void aReleaseTakesItsDeclarationsAlongAndTheNextBeginsWithNone() throws IOException {
        release("1.0.0");
        edit(LIST + " = -");
        declare("breaks: [{where: GET /things, kind: operation-removed, reason: Nobody called it.}]");
        release("2.0.0");
        assertDoesNotThrow(this::build);
        assertEquals(0, changes().at("/releases/0/changes").size());
        assertEquals("2.0.0", changes().at("/releases/1/version").asText());
        assertEquals(
                "Nobody called it.",
                changes().at("/releases/1/changes/0/reason").asText());
    }

    @Test
    void aReleaseStaysAsItIs() throws IOException {
        release("1.0.0");
        edit("/info/title = Other");
        ContractException refused = assertThrows(ContractException.class, () -> release("1.0.0"));
        assertTrue(refused.getMessage().contains("1.0.0 is released"), refused.getMessage());
    }

    @Test
    void callsAndEventsAreReleasedAsOneVersion() throws IOException {
        edit("/info/version = 1.1.0");
        assertThrows(ContractException.class, () -> ContractRelease.main(contract.toString()));
    }

    @Test
    void releasesAreOrderedByNumberAndTheNewestStandsOnTop() throws IOException {
        for (String version : List.of("1.9.0", "1.10.0", "1.2.0")) {
            release(version);
        }
        build();
        List<String> versions = new ArrayList<>();
        changes()
                .path("releases")
                .forEach(release -> versions.add(release.path("version").asText("now")));
        assertEquals(List.of("now", "1.10.0", "1.9.0", "1.2.0"), versions);
    }

    @Test
    void whatIsDeprecatedTodayIsListedWithItsDays() throws IOException {
        edit(LIST + "/deprecated = true ;; " + LIST
                + "/x-tandem-deprecation = {since: '2027-01-01', sunset: '2027-07-01', successor: /goods}");
        build();
        assertEquals(
                new ObjectMapper()
                        .readTree("[{\"operation\": \"GET /things\", \"since\": \"2027-01-01\", \"sunset\":"
                                + " \"2027-07-01\", \"successor\": \"/goods\"}]"),
                changes().path("deprecated"));
    }

    @Test
    void theSameContractsMakeTheSameBytes() throws IOException {
        release("1.0.0");
        edit(LIST + " = - ;; /paths/~1new = {get: {}, post: {}}");
        declare("breaks: [{where: GET /things, kind: operation-removed, reason: x}]");
        build();
        byte[] once = Files.readAllBytes(contract.resolve("changes.json"));
        Files.delete(contract.resolve("changes.json"));
        build();
        assertArrayEquals(once, Files.readAllBytes(contract.resolve("changes.json")));
    }

    private void build() throws IOException {
        String objections = contract.resolve("breaks.txt").toString();
        for (String file : List.of(ContractVersion.CALLS, ContractVersion.EVENTS)) {
            Path built = contract.resolve(file.replace(".yaml", ".json"));
            ContractFile.write(built, ContractFile.json(ContractFile.read(contract.resolve(file))));
        }
        ContractChanges.main(contract.toString(), contract.toString(), objections);
        CompatibilityGate.main(objections);
    }

    private void release(String version) throws IOException {
        edit("/info/version = " + version);
        ObjectNode events = Edits.edited(Edits.document("events.yaml"), "/info/version = " + version, Map.of());
        ContractFile.write(contract.resolve(ContractVersion.EVENTS), ContractFile.json(events));
        ContractRelease.main(contract.toString());
    }

    private void edit(String edits) throws IOException {
        calls = Edits.edited(calls, edits, Map.of());
        ContractFile.write(contract.resolve(ContractVersion.CALLS), ContractFile.json(calls));
    }

    private void declare(String breaks) {
        ContractFile.write(contract.resolve(DeclaredBreak.FILE), breaks);
    }

    private JsonNode changes() throws IOException {
        return new ObjectMapper().readTree(contract.resolve("changes.json").toFile());
    }
}
