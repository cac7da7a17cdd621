package dev.tandem.gateway.compatibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.gateway.contract.ContractException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictTest {

    private static final LocalDate TODAY = LocalDate.parse("2027-07-01");

    @TempDir
    Path folder;

    @Test
    void aBreakThatNobodyMeantIsOneLineThatSaysWhatToDo() {
        Changes changes = new Changes();
        changes.add(Kind.PARAMETER_REMOVED, Place.of("GET /things").within("query limit"), "", "GET /things");
        changes.add(Kind.OPERATION_ADDED, Place.of("GET /new"), "List", "GET /new");
        assertEquals(
                List.of("BREAKING  GET /things, query limit, is gone. If it is meant: - {where: \"GET /things\","
                        + " at: \"query limit\", kind: parameter-removed, reason: \"...\"}"),
                Verdict.of(changes.inOrder(), List.of(), TODAY));
    }

    @Test
    void theLineNamesWhoUsesWhatIsShared() {
        Changes changes = new Changes();
        for (String user : List.of("GET /b", "GET /a", "GET /c")) {
            changes.add(Kind.NULL_ADDED, Place.of("schema Money").field("amount"), "", user);
        }
        List<String> wrong = Verdict.of(changes.inOrder(), List.of(), TODAY);
        assertEquals(1, wrong.size());
        assertTrue(wrong.get(0).contains("amount, may be null now (in GET /a and 2 more)."), wrong.get(0));
    }

    @Test
    void aLineThatIsPastedWithAReasonMakesTheBreakMeant() throws IOException {
        Changes changes = new Changes();
        Place place =
                Place.of("GET /things").within("answer 200 application/json").field("items[].\"odd\" name");
        changes.add(Kind.PROPERTY_REMOVED, place, "", "GET /things");
        String wrong = Verdict.of(changes.inOrder(), List.of(), TODAY).get(0);
        String line = wrong.substring(wrong.indexOf("- {")).replace("...", "It was never right.");
        List<DeclaredBreak> declared = declared("breaks:\n" + line + "\n");
        assertEquals(List.of(), Verdict.of(changes.inOrder(), declared, TODAY));
        assertEquals("It was never right.", declared.get(0).reason());
    }

    @Test
    void aDeclarationThatNothingNeedsIsRefused() throws IOException {
        Changes changes = new Changes();
        changes.add(Kind.PARAMETER_REMOVED, Place.of("GET /things").within("query limit"), "", "GET /things");
        List<DeclaredBreak> declared = declared("""
            breaks:
            - {where: "GET /things", at: "query limit", kind: parameter-removed, reason: "Nobody sent it."}
            - {where: "GET /things", at: "query size", kind: parameter-removed, reason: "Nobody sent it."}
            """);
        assertEquals(
                List.of("NEEDLESS  {where: \"GET /things\", at: \"query size\", kind: parameter-removed}:"
                        + " nothing breaks there; take the declaration out."),
                Verdict.of(changes.inOrder(), declared, TODAY));
    }

    @Test
    void whatBreaksNobodyNeedsNoDeclaration() throws IOException {
        Changes changes = new Changes();
        changes.add(Kind.OPERATION_ADDED, Place.of("GET /new"), "", "GET /new");
        List<DeclaredBreak> declared =
                declared("breaks:\n- {where: GET /new, kind: operation-added, reason: To be sure.}\n");
        assertEquals(1, Verdict.of(changes.inOrder(), declared, TODAY).size());
    }

    @Test
    void anOperationMayGoFromTheDayThatWasAnnounced() throws IOException {
        List<Change> changes = removal("{since: '2027-01-01', sunset: '2027-07-01', successor: /new}");
        assertEquals(1, Verdict.of(changes, List.of(), TODAY.minusDays(1)).size());
        assertEquals(List.of(), Verdict.of(changes, List.of(), TODAY));
        assertEquals(List.of(), Verdict.of(changes, List.of(), TODAY.plusYears(1)));
        assertTrue(changes.get(0).words().contains("since 2027-01-01, may be gone from 2027-07-01, use /new instead"));
    }

    @Test
    void anOperationWhoseEndWasNeverAnnouncedMayNotGo() throws IOException {
        assertEquals(1, Verdict.of(removal(""), List.of(), TODAY).size());
    }

    @Test
    void aDeclarationNeedsAReasonAndAKindThatThereIs() {
        assertRefused("breaks: [{where: GET /x, kind: operation-removed}]", "has no reason");
        assertRefused("breaks: [{where: GET /x, kind: operation-lost, reason: x}]", "operation-lost");
        assertRefused("breaks: [{where: GET /x, kind: operation-removed, reason: x, why: y}]", "why");
    }

    private void assertRefused(String yaml, String because) {
        ContractException refused = assertThrows(ContractException.class, () -> declared(yaml));
        assertTrue(refused.getMessage().contains(because), refused.getMessage());
    }

    private static List<Change> removal(String announcement) throws IOException {
        String path = "/paths/~1things/get";
        String marks = announcement.isEmpty() ? "" : " ;; " + path + "/x-tandem-deprecation = " + announcement;
        ObjectNode calls = Edits.edited(
                Edits.document("calls.yaml"),
                "/components/schemas/Read = {} ;; " + path + "/deprecated = true" + marks,
                Map.of());
        Changes changes = new Changes();
        new CallComparison(calls, Edits.edited(calls, path + " = -", Map.of()), changes).compare();
        return changes.inOrder();
    }

    private List<DeclaredBreak> declared(String yaml) throws IOException {
        Path file = folder.resolve("breaks.yaml");
        Files.writeString(file, yaml);
        return DeclaredBreak.read(file);
    }
}
