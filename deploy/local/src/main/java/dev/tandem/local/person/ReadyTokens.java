package dev.tandem.local.person;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.embedded.PrivateFile;
import dev.tandem.embedded.TokenClaims;
import dev.tandem.embedded.TokenSigner;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The address of the running stack and a token for each of its {@link People}, kept in a file of shell variables; the
 * gateway gets them as JSON, to offer them on its pages.
 */
public final class ReadyTokens {
    /** How long the tokens of one start are good for. */
    public static final Duration VALID_FOR = Duration.ofHours(12);

    private static final String ADDRESS = "TANDEM_URL";

    private final Map<String, String> variables;

    private ReadyTokens(Map<String, String> variables) {
        this.variables = variables;
    }

    /** Signs a token for everybody. */
    public static ReadyTokens signedBy(TokenSigner signer, URI door, Instant now) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put(ADDRESS, door.toString());
        for (Person person : People.ALL) {
            Map<String, Object> claims =
                    TokenClaims.of(person.subject(), person.name(), List.of(person.role()), now, VALID_FOR);
            variables.put(person.variable(), signer.sign(claims));
        }
        return new ReadyTokens(variables);
    }

    /** The tokens of the stack that runs, or ran last, on this file's folder. */
    public static ReadyTokens read(Path file) throws IOException {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                variables.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return new ReadyTokens(variables);
    }

    /** The gateway's address. */
    public URI door() {
        return URI.create(variables.get(ADDRESS));
    }

    public String token(Person person) {
        return variables.get(person.variable());
    }

    /** Writes the file; only its owner may read it. */
    public void write(Path file) throws IOException {
        StringBuilder lines = new StringBuilder();
        variables.forEach(
                (name, value) -> lines.append(name).append('=').append(value).append('\n'));
        PrivateFile.write(file, lines.toString());
    }

    /**
     * Writes what the gateway offers on its pages; only its owner may read the file.
     *
     * @param shellVariables the file of shell variables, for commands to be copied
     */
    public void writeOffer(Path file, Path shellVariables) throws IOException {
        ObjectNode offer = JsonNodeFactory.instance.objectNode();
        offer.put("shellVariables", shellVariables.toAbsolutePath().toString());
        ArrayNode people = offer.putArray("people");
        for (Person person : People.ALL) {
            people.addObject()
                    .put("name", person.name())
                    .put("role", person.role())
                    .put("token", token(person));
        }
        PrivateFile.write(file, offer.toString());
    }
}
