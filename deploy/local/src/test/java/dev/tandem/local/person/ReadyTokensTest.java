package dev.tandem.local.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.embedded.TokenSigner;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ReadyTokensTest {
    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theFileHoldsTheAddressAndATokenForEverybodyAndIsTheOwnersAlone() throws Exception {
        Path file = folder.resolve("tokens.env");
        ReadyTokens signed = ReadyTokens.signedBy(
                TokenSigner.generate(), URI.create("http://localhost:8080"), Instant.parse("2026-03-01T00:00:00Z"));

        signed.write(file);

        ReadyTokens read = ReadyTokens.read(file);
        assertEquals(URI.create("http://localhost:8080"), read.door());
        for (Person person : People.ALL) {
            assertEquals(signed.token(person), read.token(person));
        }
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        for (String line : Files.readAllLines(file)) {
            assertTrue(line.matches("[A-Z0-9_]+=[A-Za-z0-9_.:/-]+"), line);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theGatewayIsOfferedEverybodysTokenInAFileThatIsTheOwnersAlone() throws Exception {
        Path file = folder.resolve("ready-tokens.json");
        ReadyTokens signed = ReadyTokens.signedBy(
                TokenSigner.generate(), URI.create("http://localhost:8080"), Instant.parse("2026-03-01T00:00:00Z"));

        signed.writeOffer(file, folder.resolve("tokens.env"));

        JsonNode offer = new ObjectMapper().readTree(file.toFile());
        assertEquals(
                folder.resolve("tokens.env").toString(),
                offer.path("shellVariables").asText());
        assertEquals(People.ALL.size(), offer.path("people").size());
        for (int i = 0; i < People.ALL.size(); i++) {
            assertEquals(
                    signed.token(People.ALL.get(i)),
                    offer.path("people").path(i).path("token").asText());
        }
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void everyDecidingRoleHasTwoPeople() {
        Set<String> pairs =
                People.ALL.stream()
                        .collect(Collectors.groupingBy(Person::role, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .filter(role -> role.getValue() == 2)
                        .map(role -> role.getKey())
                        .collect(Collectors.toSet());

        assertEquals(Set.of("business-executive", "technology-executive", "finance"), pairs);
        assertEquals(10, People.ALL.stream().map(Person::subject).distinct().count());
    }
}
