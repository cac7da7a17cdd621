package dev.tandem.metrics.cloudbill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a file is read, clean or dirty. */
class FocusFileTest {

    static final Path SAMPLE = Path.of("../../shared/data/focus/focus_sample.csv");

    private static final String HEADER =
            "BilledCost,EffectiveCost,BillingAccountId,BillingCurrency,BillingPeriodStart,BillingPeriodEnd,InvoiceIssuerName,Tags";
    private static final String ROW =
            "1.50,1.25,acc,EUR,2026-09-01 00:00:00,2026-10-01 00:00:00,Cloud,\"{\"\"app\"\": \"\"shop\"\"}\"";

    private static FocusFile file(String text) {
        return new FocusFile(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "x_CostCenter", "x_Account");
    }

    private static Charge only(String text) {
        Charge charge = new Charge();
        assertTrue(file(text).next(charge));
        return charge;
    }

    private static String refusal(Charge charge) {
        return charge.errors().stream().map(FieldError::pointer).toList().toString();
    }

    @Test
    void aCleanRowIsACharge() {
        Charge charge = only(HEADER + "\n" + ROW + "\n");

        assertFalse(charge.isRefused());
        assertEquals(new BigDecimal("1.50"), charge.billed);
        assertEquals(new BigDecimal("1.25"), charge.effective);
        assertEquals(new BillKey("Cloud", "acc", LocalDate.parse("2026-09-01"), "EUR"), charge.bill);
        assertEquals(LocalDate.parse("2026-09-30"), charge.endsOn);
        assertEquals("{\"app\":\"shop\"}", charge.tags);
        assertEquals(2, charge.line);
    }

    @Test
    void aByteOrderMarkWindowsLineEndsAndEmptyLinesMakeNoDifference() {
        UUID clean = only(HEADER + "\n" + ROW + "\n").digest;
        FocusFile dirty = file("\uFEFF" + HEADER + "\r\n\r\n" + ROW + "\r\n\r\n");
        Charge charge = new Charge();

        assertTrue(dirty.next(charge));
        assertEquals(clean, charge.digest);
        assertEquals(3, charge.line);
        assertFalse(dirty.next(charge));
    }

    @Test
    void theOrderOfColumnsAndTheWordNullMakeNoDifference() {
        String turned =
                "Tags,ListCost,InvoiceIssuerName,BillingPeriodEnd,BillingPeriodStart,BillingCurrency,BillingAccountId,effectivecost,BilledCost\n"
                        + "\"{\"\"app\"\": \"\"shop\"\"}\",NULL,Cloud,2026-10-01 00:00:00,2026-09-01 00:00:00,"
                        + "EUR,acc,1.25,1.50";

        assertEquals(only(HEADER + "\n" + ROW).digest, only(turned).digest);
    }

    @Test
    void anExportsOwnIdMakesNoDifferenceButAProvidersColumnDoes() {
        UUID plain = only(HEADER + "\n" + ROW).digest;

        assertEquals(plain, only(HEADER + ",Id\n" + ROW + ",4711").digest);
        assertEquals(List.of("Id"), file(HEADER + ",Id\n" + ROW + ",4711").ignoredColumns());
        assertNotEquals(plain, only(HEADER + ",x_CostCenter\n" + ROW + ",4711").digest);
        assertEquals("4711", only(HEADER + ",x_CostCenter\n" + ROW + ",4711").costCentre);
    }

    @Test
    void tagsKeepTheirKeysAndBecomeTexts() {
        String tags = "\"{\"\" org\"\": \"\"trey\"\", \"\"org\"\": 7, \"\"on\"\": true, \"\"no\"\": null, \"\"q\"\":"
                + " \"\"a\\\"\"b\"\"}\"";

        assertEquals(
                "{\" org\":\"trey\",\"org\":\"7\",\"on\":\"true\",\"q\":\"a\\\"b\"}",
                only(HEADER + "\n" + ROW.substring(0, ROW.indexOf('"')) + tags).tags);
    }

    @Test
    void aFileOfALaterVersionNamesItsProviderInstead() {
        String later = HEADER.replace("InvoiceIssuerName", "ServiceProviderName");

        assertEquals("Cloud", only(later + "\n" + ROW).bill.issuer());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.50,1.25,acc                                                          | []",
                "'NULL,1.25,acc,EUR,2026-09-01,2026-10-01,Cloud,'                       | [/BilledCost]",
                "'1.50,x,acc,EUR,2026-09-01,2026-10-01,Cloud,'                          | [/EffectiveCost]",
                "'1.50,1.25,,EUR,2026-09-01,2026-10-01,Cloud,'                          | [/BillingAccountId]",
                "'1.50,1.25,acc,EURO,2026-09-01,2026-10-01,Cloud,'                      | [/BillingCurrency]",
                "'1.50,1.25,acc,EUR,yesterday,2026-10-01,Cloud,'                        | [/BillingPeriodStart]",
                "'1.50,1.25,acc,EUR,2026-10-01,2026-10-01,Cloud,'                       | [/BillingPeriodEnd]",
                "'1.50,1.25,acc,EUR,2026-09-01,2026-10-01,NULL,'                        | [/InvoiceIssuerName]",
                "'1.50,1.25,acc,EUR,2026-09-01,2026-10-01,Cloud,nothing'                | [/Tags]",
                "'1.50,1.25,acc,EUR,2026-09-01,2026-10-01,Cloud,[1]'                    | [/Tags]",
                "'1.50,1.25,acc,EUR,2026-09-01,2026-10-01,Cloud,\"{\"\"a\"\": \"\"\\u0000\"\"}\"' | [/Tags]",
            })
    void aBadRowIsRefusedAloneByItsColumn(String row, String pointers) {
        FocusFile file = file(HEADER + "\n" + row + "\n" + ROW + "\n");
        Charge charge = new Charge();

        assertTrue(file.next(charge));
        assertTrue(charge.isRefused());
        assertEquals(pointers.equals("[]") ? "[]" : pointers, refusal(charge));
        assertTrue(file.next(charge));
        assertFalse(charge.isRefused());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BilledCost;EffectiveCost;BillingAccountId  | commas",
                "a,b                                        | 7 fields",
                "HEADER,BilledCost                          | 1 field",
                "HEADER~\"1.50                              | quotation mark",
                "HEADER~\"1.50\"x,1                         | quotation mark",
                "HEADER~ROW~1.50,1.2                        | breaks off in line 3",
            })
    void aFileThatCannotBeReadIsRefusedWhole(String text, String reason) {
        ProblemException refused = assertThrows(ProblemException.class, () -> {
            FocusFile file =
                    file(text.replace("HEADER", HEADER).replace("ROW", ROW).replace('~', '\n'));
            Charge charge = new Charge();
            while (file.next(charge)) {
                // Reading on is the test.
            }
        });

        String said = refused.detail() + refused.errors();
        assertTrue(said.contains(reason), said);
    }

    @Test
    void aRowOfAMegabyteIsRefusedWithoutReadingItWhole() {
        byte[] start = (HEADER + "\n1,1,").getBytes(StandardCharsets.UTF_8);
        InputStream endless = new InputStream() {
            private long read;

            @Override
            public int read() {
                if (read++ > 8 << 20) {
                    throw new AssertionError("It was read on and on.");
                }
                return read <= start.length ? start[(int) read - 1] : 'x';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                bytes[offset] = (byte) read();
                return 1;
            }
        };
        FocusFile file = new FocusFile(endless, "x_CostCenter", "x_Account");

        assertThrows(ProblemException.class, () -> file.next(new Charge()));
    }

    @ParameterizedTest
    @CsvSource({"Usage,,true", "Usage,Correction,false", "Credit,,false", "Adjustment,NULL,false", "Purchase,NULL,true"
    })
    void aNegativeCostCountsAndIsNotedWhereItIsNoCredit(String category, String chargeClass, boolean noted) {
        Charge charge = only(HEADER + ",ChargeCategory,ChargeClass\n" + ROW.replace("1.50", "-1.50") + "," + category
                + "," + (chargeClass == null ? "" : chargeClass));

        assertFalse(charge.isRefused());
        assertEquals(noted, charge.oddlyNegative);
    }

    @ParameterizedTest
    @ValueSource(strings = {FocusExample.CSV, FocusExample.OTHER_CSV})
    void theExamplesAreGoodFiles(String example) {
        FocusFile file = file(example);
        Charge charge = new Charge();
        int rows = 0;
        while (file.next(charge)) {
            assertEquals("[]", refusal(charge));
            rows++;
        }

        assertTrue(rows > 0);
        assertEquals(List.of(), file.ignoredColumns());
    }

    @Test
    void theDemosFileIsDirtyAndGood() throws IOException {
        String demo = Files.readString(Path.of("../deploy/local/src/main/resources/demo/cloud-bill.csv"));
        FocusFile file = file(demo);
        Charge charge = new Charge();
        BigDecimal effective = BigDecimal.ZERO;
        while (file.next(charge)) {
            assertEquals("[]", refusal(charge));
            effective = effective.add(charge.effective);
        }

        assertEquals(new BigDecimal("1290.3137925991"), effective);
        assertEquals(List.of("Id"), file.ignoredColumns());
    }

    @Test
    void thePublishedSampleAddsUpToTheLastDecimal() throws IOException {
        assumeTrue(Files.exists(SAMPLE), "the FOCUS sample is not here");
        Map<BillKey, BillSum> bills = new HashMap<>();
        Set<UUID> digests = new HashSet<>();
        List<String> refused = new ArrayList<>();
        int tagged = 0;
        try (InputStream in = Files.newInputStream(SAMPLE)) {
            FocusFile file = new FocusFile(in, "x_CostCenter", "x_Account");
            Charge charge = new Charge();
            while (file.next(charge)) {
                if (charge.isRefused()) {
                    refused.add(charge.line + refusal(charge));
                    continue;
                }
                bills.computeIfAbsent(charge.bill, BillSum::new).add(charge);
                digests.add(charge.digest);
                tagged += charge.tags == null ? 0 : 1;
            }
            assertEquals(List.of("Id"), file.ignoredColumns());
        }

        assertEquals(List.of(), refused);
        assertEquals(711, tagged);
        assertEquals(1000, digests.size());
        assertEquals(6, bills.size());
        assertEquals(
                List.of("20.52022672899", "14.97651418586", "20.39090575119", "14.97626039326"),
                List.of(
                        sum(bills, bill -> bill.billed),
                        sum(bills, bill -> bill.effective),
                        sum(bills, bill -> bill.list),
                        sum(bills, bill -> bill.contracted)));
        assertEquals(942, rows(bills, "Amazon"));
        assertEquals(51, rows(bills, "Microsoft"));
        assertEquals(7, rows(bills, "Oracle"));
    }

    private static String sum(Map<BillKey, BillSum> bills, Function<BillSum, BigDecimal> cost) {
        return FocusValues.plain(bills.values().stream().map(cost).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static long rows(Map<BillKey, BillSum> bills, String issuer) {
        return bills.values().stream()
                .filter(bill -> bill.key.issuer().startsWith(issuer))
                .mapToLong(bill -> bill.rows)
                .sum();
    }
}
