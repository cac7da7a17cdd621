package dev.tandem.gateway.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadyTokensTest {

    private static final String OFFER = "{\"people\":[{\"name\":\"Ada\"}]}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "localhost,true",
        "localhost:8080,true",
        "127.0.0.1:8080,true",
        "[::1]:8080,true",
        "rebound.example:8080,false",
        "localhost.example,false",
        "localhost:8080.example,false",
        "'',false",
    })
    void onlyAPageOfALocalNameGetsTheTokens(String host, boolean given) throws IOException {
        Path file = Files.writeString(folder.resolve("offer"), OFFER);
        assertEquals(
                given ? OFFER : "{\"people\":[]}",
                ReadyTokens.of(Optional.of(file)).offerTo(host).toString());
    }

    @Test
    void aRequestThatNamesNoHostGetsNone() throws IOException {
        Path file = Files.writeString(folder.resolve("offer"), OFFER);
        assertEquals(
                "{\"people\":[]}",
                ReadyTokens.of(Optional.of(file)).offerTo(null).toString());
    }

    @Test
    void aFileThatIsNoJsonStopsTheStart() throws IOException {
        Path file = Files.writeString(folder.resolve("offer"), "TOKEN=x");
        assertThrows(IOException.class, () -> ReadyTokens.of(Optional.of(file)));
    }
}
