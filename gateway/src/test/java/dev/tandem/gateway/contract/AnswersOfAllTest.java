package dev.tandem.gateway.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.gateway.page.ClassPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What tools walk through below an operation without asking, in the contract of all services. */
class AnswersOfAllTest {

    @Test
    void belowAnOperationsResponsesStandAnswersAndNothingElse() throws IOException {
        JsonNode document = new ObjectMapper().readTree(ClassPath.read("contract/openapi.json"));
        List<String> odd = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> method.getValue()
                        .path("responses")
                        .properties()
                        .forEach(answer -> {
                            String where = path.getKey() + " " + method.getKey() + " " + answer.getKey();
                            (answer.getKey().matches("[1-5][0-9]{2}|default") ? seen : odd).add(where);
                        })));
        assertEquals(List.of(), odd);
        assertTrue(seen.size() > 500, seen.toString());
    }
}
