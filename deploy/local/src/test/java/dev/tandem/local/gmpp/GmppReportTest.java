package dev.tandem.local.gmpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.local.WrongFiles;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GmppReportTest {

    private static final String HEADER = "year;project_number;project_name;department;report_category;description_aims;"
            + "colour_rating;colour_rating;start_date;end_date;wlc_baseline_incl_NCG;TOTAL Baseline Benefits (£m)\r\n";

    @TempDir
    Path folder;

    @Test
    void aProjectIsReadWithItsFiguresInPounds() throws IOException {
        GmppReport report = read(
                "2023;X_1;A ship;MOD;Military Capability;To sail;;Amber;20.05.2020;30.09.2024;£2,013.02;-£1.5\r\n");

        GmppProject project = report.projects().get(0);
        assertEquals(2023, report.year());
        assertEquals(LocalDate.of(2023, 3, 31), report.statedOn());
        assertEquals(Optional.of(new BigDecimal("2013020000.00")), project.wholeLifeCost());
        assertEquals(Optional.of(new BigDecimal("-1500000.00")), project.benefits());
        assertEquals(Optional.of(LocalDate.of(2020, 5, 20)), project.startOn());
        assertEquals(List.of(new GmppProject.Confidence("SRO", "Amber")), project.confidences());
        assertEquals(List.of(), report.findings());
    }

    @Test
    void whatIsWithheldEmptyOrUnreadableIsNamedAndTheProjectStillLoads() throws IOException {
        GmppReport report = read("2023;X_2;A wall;HO;ICT;To stand;Exempt under Section 24;Exempt under Section 24;"
                + "2019-01-31;\"Early planning\r\nproject\";\"Exempt under Section 43\nof the Act\";soon\r\n"
                + "2023;X_3;A gate;HO;ICT;To open;Green;;31.02.2020;01.01.2021;;5\r\n");

        assertEquals(
                List.of(
                        new Finding("X_2", "end_date", Finding.Kind.WITHHELD, "Early planning project"),
                        new Finding(
                                "X_2",
                                "wlc_baseline_incl_NCG",
                                Finding.Kind.WITHHELD,
                                "Exempt under Section 43 of the Act"),
                        new Finding("X_2", "TOTAL Baseline Benefits (£m)", Finding.Kind.UNREADABLE, "soon"),
                        new Finding("X_2", "colour_rating", Finding.Kind.WITHHELD, "Exempt under Section 24"),
                        new Finding("X_3", "start_date", Finding.Kind.UNREADABLE, "31.02.2020"),
                        new Finding("X_3", "wlc_baseline_incl_NCG", Finding.Kind.NOT_STATED, "")),
                report.findings());
        assertEquals(2, report.projects().size());
    }

    @Test
    void reversedDatesAreBothDropped() throws IOException {
        GmppReport report = read("2023;X_4;A road;DFT;Infrastructure;To lead;Red;;01.06.2022;01.05.2022;1;\r\n");

        assertTrue(report.projects().get(0).startOn().isEmpty());
        assertTrue(report.projects().get(0).endOn().isEmpty());
        assertEquals(Finding.Kind.REVERSED_DATES, report.findings().get(0).kind());
    }

    @Test
    void aRowWithTooManyCellsIsRefusedWithItsLine() {
        IOException refusal = assertThrows(IOException.class, () -> read("2023;X_5;too;few\r\n"));
        assertEquals(
                "the row that starts in line 2 has 4 cells, and the header names 12 columns.", refusal.getMessage());
    }

    @Test
    void aFileThatIsSomethingElseIsRefusedInOneSentence() throws IOException {
        Path file = folder.resolve("wrong");
        for (byte[] content : WrongFiles.all()) {
            Files.write(file, content);
            String message =
                    assertThrows(IOException.class, () -> GmppReport.read(file)).getMessage();
            assertTrue(
                    message.startsWith("it ")
                            && message.endsWith(".")
                            && message.lines().count() == 1,
                    message);
        }
        assertEquals(
                "the row that starts in line 2 has no year in the column year.",
                assertThrows(IOException.class, () -> read("soon;X_6;A;MOD;ICT;To;;;;;;\r\n"))
                        .getMessage());
    }

    private GmppReport read(String rows) throws IOException {
        Path file = folder.resolve("report.csv");
        Files.write(file, (HEADER + rows).getBytes(Charset.forName("windows-1252")));
        return GmppReport.read(file);
    }
}
