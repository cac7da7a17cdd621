package dev.tandem.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.local.person.People;
import dev.tandem.local.person.Person;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** TypeScript programs walk the road with the client that is generated from the contract: its own tests say how. */
@ExtendWith(RunningTandem.class)
class TypeScriptClientTest {

    private static final Path CLIENT = Path.of("../../clients/typescript");

    @Test
    void itIsGeneratedCompilesUnderStrictRulesAndWalksItsJourney(RunningTandem.Started tandem)
            throws IOException, InterruptedException {
        NodeJs node = new NodeJs(CLIENT);
        node.install();
        Map<String, String> variables = new HashMap<>();
        variables.put("TANDEM_URL", tandem.tokens().door().toString());
        for (Person person : People.ALL) {
            variables.put(person.variable(), tandem.tokens().token(person));
        }
        for (String script : new String[] {"build", "test"}) {
            NodeJs.Ended ended = node.run(variables, "npm", "run", script);
            assertEquals(0, ended.code(), ended.told());
        }
    }
}
