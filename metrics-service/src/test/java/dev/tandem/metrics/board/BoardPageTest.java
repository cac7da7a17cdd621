package dev.tandem.metrics.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tandem.http.json.StrictJson;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page is made of the content alone, holds what others wrote as text, and never changes. */
class BoardPageTest {

    private static final Path GOLDEN = Path.of("src/test/resources/board");
    private static final String HASH = "0123456789abcdef";
    private static final String EVIL = "</b><script>alert(1)</script><img src=x onerror='a()' x=\"&amp;\u0007\u202e";
    private static final Set<String> FREE = Set.of(
            "title",
            "note",
            "frozenBy",
            "name",
            "objective",
            "theme",
            "metric",
            "metricTitle",
            "unit",
            "part",
            "label");

    private final ObjectMapper mapper = StrictJson.mapper();
    private final ContentReader reader = new ContentReader(mapper);

    /** The content is never written anew: what is frozen stays as it is, whatever fields come later. */
    @Test
    void whatWasFrozenInTheFirstFormReadsTheSameForEver() throws IOException {
        BoardReportState any = BoardReport.freeze(SampleBoard.content(), mapper).state();
        BoardContent frozen = reader.read(new BoardReport(any, Files.readString(GOLDEN.resolve("content.json"))));

        assertGolden("page.html", BoardPage.of(frozen, HASH));
        assertGolden("table.csv", new String(BoardTable.csv(frozen, HASH), StandardCharsets.UTF_8));
    }

    private static void assertGolden(String file, String text) throws IOException {
        Path golden = GOLDEN.resolve(file);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, text);
        }
        assertEquals(
                Files.readString(golden), text, "the first form has changed: give the content another form instead");
    }

    @Test
    void whatIsReadBackIsWhatWasWritten() {
        BoardContent content = SampleBoard.content();

        assertEquals(content, reader.read(BoardReport.freeze(content, mapper)));
    }

    @Test
    void sumsWithMoreDigitsThanAnAmountAreReadBack() {
        String sum = "12776145304246779194.1600";
        BoardReport small = BoardReport.freeze(SampleBoard.content(), mapper);
        BoardReport large = new BoardReport(
                small.state(), small.content().replaceFirst("\"actual\":\"[0-9.]+\"", "\"actual\":\"" + sum + "\""));

        assertEquals(
                new BigDecimal(sum),
                reader.read(large).budgetUse().rows().get(0).actual());
    }

    @Test
    void everyTextThatSomebodyWroteIsTextInThePage() throws Exception {
        ObjectNode poisoned = mapper.valueToTree(SampleBoard.content());
        poison(poisoned, EVIL);
        BoardContent content = mapper.treeToValue(poisoned, BoardContent.class);

        String page = BoardPage.of(content, HASH);

        Document parsed = xml(page);
        Set<String> elements = new TreeSet<>();
        NodeList all = parsed.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            elements.add(element.getTagName());
            for (int a = 0; a < element.getAttributes().getLength(); a++) {
                String attribute = element.getAttributes().item(a).getNodeName();
                assertFalse(
                        attribute.startsWith("on") || attribute.equals("src") || attribute.equals("href"), attribute);
            }
        }
        assertEquals(
                "[b, bdi, body, br, div, figcaption, figure, h1, h2, h3, head, html, li, line, main, meta, p,"
                        + " polyline, rect, span, style, svg, table, tbody, td, text, th, thead, title, tr, ul]",
                elements.toString());
        String seen = parsed.getDocumentElement().getTextContent();
        String shown = EVIL.replace('\u0007', '\uFFFD');
        assertTrue(seen.split(java.util.regex.Pattern.quote(shown), -1).length > 25, "texts are shown as they are");
        assertFalse(page.contains("http:") || page.contains("https:") || page.contains("url("), "nothing is fetched");
    }

    private static void poison(JsonNode node, String evil) {
        if (node instanceof ObjectNode object) {
            for (Iterator<Map.Entry<String, JsonNode>> fields =
                            object.properties().iterator();
                    fields.hasNext(); ) {
                Map.Entry<String, JsonNode> field = fields.next();
                if (FREE.contains(field.getKey()) && field.getValue().isTextual()) {
                    field.setValue(TextNode.valueOf(evil));
                } else {
                    poison(field.getValue(), evil);
                }
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(element -> poison(element, evil));
        }
    }

    private static Document xml(String page) throws ParserConfigurationException, IOException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }

    @Test
    void noTextInTheTableIsAFormulaAndEveryNumberIsOne() throws IOException {
        ObjectNode poisoned = mapper.valueToTree(SampleBoard.content());
        poison(poisoned, "=HYPERLINK(\"http://x\")");

        String table = new String(
                BoardTable.csv(mapper.treeToValue(poisoned, BoardContent.class), HASH), StandardCharsets.UTF_8);

        assertTrue(table.contains(",\"'=HYPERLINK(\"\"http://x\"\")\","), table);
        assertFalse(table.lines().anyMatch(line -> line.matches(".*(^|,)\"?[=@+].*")), table);
        assertTrue(table.contains(",,actual.net,-1832300.00,EUR,"), table);
    }

    @Test
    void aReportOfNothingIsAPageToo() throws Exception {
        BoardContent full = SampleBoard.content();
        BoardContent empty = new BoardContent(
                full.form(),
                full.id(),
                full.title(),
                null,
                full.asOf(),
                full.day(),
                full.frozenAt(),
                full.frozenBy(),
                new BoardContent.Organisation(null, "UTC", 7),
                null,
                "JPY",
                new dev.tandem.metrics.fx.ConversionView("JPY", "EUR", false, List.of()),
                new Compared(full.asOf(), null),
                new FrozenProfitAndLoss(full.profitAndLoss().total(), List.of(), List.of(), List.of(), List.of()),
                null,
                List.of(),
                new Movers(0, List.of()),
                new FrozenBudgets(full.budgetUse().until(), 2026, List.of()));

        String page = BoardPage.of(empty, HASH);

        xml(page);
        assertTrue(page.contains("No amount has a date."));
        assertTrue(page.contains("No alignment was told by then."));
        assertTrue(page.contains("fiscal year 2026/27"));
        assertTrue(page.contains("No amount had to be converted."));
    }
}
