package dev.tandem.local.gmpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reports as published; skipped, and said so, where the files are not beside the checkout. */
class PublishedReportsTest {

    private static final Path FOLDER = Path.of("../../../shared/data/gmpp");

    @ParameterizedTest
    @CsvSource({
        "2021, 184, 164, 541951370000.00, 0, 0",
        "2022, 235, 191, 494181000000.00, 0, 0",
        "2023, 244, 193, 471818000000.00, 110, 729446310000.00"
    })
    void everyFigureOfTheYearIsReadAndEveryOtherCellNamed(
            int year, int projects, int costs, BigDecimal costSum, int benefits, BigDecimal benefitSum)
            throws IOException {
        Path file = FOLDER.resolve("uk_" + year + ".csv");
        assumeTrue(Files.exists(file), () -> "skipped: " + file + " is not there");

        GmppReport report = GmppReport.read(file);

        assertEquals(year, report.year());
        assertEquals(projects, report.projects().size());
        assertFigures(report, GmppProject::wholeLifeCost, costs, costSum);
        assertFigures(report, GmppProject::benefits, benefits, benefitSum);
        assertEquals(
                projects - costs,
                report.findings().stream()
                        .filter(finding -> finding.column().equals("wlc_baseline_incl_NCG"))
                        .count());
        assertEquals(
                List.of(),
                report.findings().stream()
                        .filter(finding -> finding.kind() == Finding.Kind.UNREADABLE)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"2021, 173, 173", "2022, 198, 200", "2023, 217, 217"})
    void theYearsBaselineAndForecastAreRead(int year, int planned, int forecast) throws IOException {
        Path file = FOLDER.resolve("uk_" + year + ".csv");
        assumeTrue(Files.exists(file), () -> "skipped: " + file + " is not there");

        GmppReport report = GmppReport.read(file);

        assertEquals(planned, stated(report, GmppProject::yearPlanned));
        assertEquals(forecast, stated(report, GmppProject::yearForecast));
    }

    private static long stated(GmppReport report, Function<GmppProject, Optional<BigDecimal>> figure) {
        return report.projects().stream().map(figure).flatMap(Optional::stream).count();
    }

    private static void assertFigures(
            GmppReport report, Function<GmppProject, Optional<BigDecimal>> figure, int count, BigDecimal sum) {
        List<BigDecimal> figures =
                report.projects().stream().map(figure).flatMap(Optional::stream).toList();
        assertEquals(count, figures.size());
        assertEquals(0, sum.compareTo(figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
    }
}
