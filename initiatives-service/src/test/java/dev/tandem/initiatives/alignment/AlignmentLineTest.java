package dev.tandem.initiatives.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.http.json.StrictJson;
import dev.tandem.initiatives.gate.Side;
import dev.tandem.initiatives.initiative.JourneyStage;
import dev.tandem.initiatives.objective.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AlignmentLineTest {

    private static final UUID ID = new UUID(1, 2);
    private static final PartView PART = new PartView(AlignmentPart.OWNERS, "100.0", "50.0", "50.0", 2, 1);

    private static final AlignmentView REPORT = new AlignmentView(
            AlignmentView.Scope.ALL,
            LocalDate.of(2026, 3, 31),
            null,
            null,
            3,
            1,
            "50.0",
            List.of(PART),
            List.of(new CurrencyView(
                    "EUR",
                    new CurrencyView.Sum("10.00"),
                    new CurrencyView.Sum("-5.00"),
                    List.of(new CurrencyView.OfTheme(
                            Theme.SECURITY,
                            "100.00",
                            new CurrencyView.Share("10.00", "100.00", "0.00"),
                            new CurrencyView.Share("-5.00", null, null))),
                    null)),
            List.of(new GroupView(
                    null,
                    JourneyStage.PURCHASE,
                    null,
                    null,
                    2,
                    "40.0",
                    List.of(PART),
                    List.of(new GroupView.OfCurrency(
                            "EUR", new GroupView.Share("10.00", "100.00"), new GroupView.Share("0.00", null))))),
            List.of(new FindingView(
                    FindingKind.OWNER_MISSING,
                    4,
                    1,
                    null,
                    List.of(new FindingView.Item(
                            FindingView.About.INITIATIVE,
                            ID,
                            "@Shop",
                            List.of(Side.BUSINESS),
                            null,
                            null,
                            null,
                            null)))));

    @Test
    void everyStatementOfTheReportIsARowThatSaysWhatItIsAbout() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        REPORT.table().writeCsv(out);

        String expected = """
            row,group.portfolioNodeId,group.journeyStage,group.title,group.parentId,standing.initiatives,\
            standing.overall,part.part,part.weight,part.value,part.points,part.judged,part.lacking,money.currency,\
            money.theme,money.objectiveId,money.title,money.parentId,money.agreedShare,money.planned.amount,\
            money.planned.share,money.planned.difference,money.actual.amount,money.actual.share,\
            money.actual.difference,finding.kind,finding.total,finding.shown,finding.item.about,finding.item.id,\
            finding.item.title,finding.item.gate,finding.item.deadline,finding.item.dueOn,finding.item.weightDifference
            WHOLE,,,,,3,50.0,,,,,,,,,,,,,,,,,,,,,,,,,,,,
            PART,,,,,,,OWNERS,100.0,50.0,50.0,2,1,,,,,,,,,,,,,,,,,,,,,,
            THEME,,,,,,,,,,,,,EUR,SECURITY,,,,100.00,10.00,100.00,0.00,-5.00,,,,,,,,,,,,
            GROUP,,PURCHASE,,,2,40.0,,,,,,,,,,,,,,,,,,,,,,,,,,,,
            GROUP_PART,,PURCHASE,,,,,OWNERS,100.0,50.0,50.0,2,1,,,,,,,,,,,,,,,,,,,,,,
            GROUP_MONEY,,PURCHASE,,,,,,,,,,,EUR,,,,,,10.00,100.00,,0.00,,,,,,,,,,,,
            FINDINGS,,,,,,,,,,,,,,,,,,,,,,,,,OWNER_MISSING,4,1,,,,,,,
            FINDING,,,,,,,,,,,,,,,,,,,,,,,,,OWNER_MISSING,,,INITIATIVE,THE-ID,"'@Shop",,,,
            """;
        assertEquals(
                expected.replace("THE-ID", ID.toString()),
                out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
    }

    @Test
    void linesOfJsonHaveWhatIsAList() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        REPORT.table().writeNdjson(out, StrictJson.mapper());

        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(8, lines.size());
        assertEquals(
                "BUSINESS",
                StrictJson.mapper()
                        .readTree(lines.get(7))
                        .at("/finding/item/sides/0")
                        .asText());
    }
}
