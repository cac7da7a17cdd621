package dev.tandem.initiatives.roadmap;

import static dev.tandem.initiatives.roadmap.SampleRoadmaps.TODAY;
import static dev.tandem.initiatives.roadmap.SampleRoadmaps.id;
import static dev.tandem.initiatives.roadmap.SampleRoadmaps.work;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.initiatives.gate.Status;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgPictureTest {

    private static final Pattern FROM_ELSEWHERE =
            Pattern.compile("(href|src)=|@import|url\\((?!#)|https?://(?!www\\.w3\\.org/2000/svg)");

    @Test
    void everyInitiativeHasItsRowWithItsWholeTitle() throws Exception {
        Roadmap roadmap = SampleRoadmaps.many(150);

        List<Element> rows = ofClass(parsed(SvgPicture.alone(roadmap)), "row");

        assertEquals(150, rows.size());
        for (Element row : rows) {
            String title = row.getElementsByTagName("title").item(0).getTextContent();
            Work work = roadmap.works().get(UUID.fromString(row.getAttribute("data-initiative")));
            assertTrue(title.startsWith(work.title()), title);
        }
    }

    @Test
    void barsStayWithinTheTimelineAndRowsDoNotOverlap() throws Exception {
        for (Roadmap roadmap : List.of(SampleRoadmaps.retailer(), SampleRoadmaps.many(60), SampleRoadmaps.many(150))) {
            double bottom = 0;
            for (Element row : ofClass(parsed(SvgPicture.inPage(roadmap)), "row")) {
                Element room = ofClass(row, "hover").get(0);
                double top = number(room, "y");
                assertTrue(top >= bottom, "a row begins in the one above");
                bottom = top + number(room, "height");
                for (Element bar : ofClass(row, "bar")) {
                    assertTrue(number(bar, "y") >= top && number(bar, "y") + number(bar, "height") <= bottom);
                    assertTrue(number(bar, "x") >= SvgPicture.LEFT);
                    assertTrue(number(bar, "x") + number(bar, "width") <= SvgPicture.RIGHT + 3);
                }
            }
        }
    }

    @Test
    void whatPeopleWriteIsTextAndNothingElse() throws Exception {
        String nasty =
                "</text><script>alert(1)</script><a href='javascript:x'>\"&amp;]]> \u0000\u0008\uFFFE \uD83D\u202E";
        Roadmap roadmap = one(nasty);

        for (String form : List.of(SvgPicture.alone(roadmap), HtmlPage.of(roadmap))) {
            assertFalse(form.contains("<script"), form);
            assertFalse(form.contains("<a "), form);
            assertFalse(form.contains("\u0000"));
        }
        Document parsed = parsed(SvgPicture.alone(roadmap));
        assertEquals(0, parsed.getElementsByTagName("script").getLength());
        assertTrue(ofClass(parsed, "row")
                .get(0)
                .getElementsByTagName("title")
                .item(0)
                .getTextContent()
                .startsWith("</text><script>alert(1)</script>"));
    }

    @Test
    void itNeedsNothingFromElsewhereAndRunsNothing() {
        for (String form :
                List.of(SvgPicture.alone(SampleRoadmaps.retailer()), HtmlPage.of(SampleRoadmaps.retailer()))) {
            assertFalse(FROM_ELSEWHERE.matcher(form).find());
            assertFalse(form.contains("<script"));
        }
    }

    @Test
    void itSaysInWordsWhatItIs() throws Exception {
        Document parsed = parsed(SvgPicture.alone(SampleRoadmaps.retailer()));
        String description = parsed.getElementsByTagName("desc").item(0).getTextContent();

        assertEquals("img", parsed.getDocumentElement().getAttribute("role"));
        assertEquals("rm-title rm-desc", parsed.getDocumentElement().getAttribute("aria-labelledby"));
        assertTrue(description.contains("12 initiatives by portfolio node"), description);
        assertTrue(description.contains("Critical chain: Goods to person → Reserve online"), description);
        assertTrue(description.contains("Not drawn: 1 initiative has no dates."), description);
    }

    @Test
    void theCriticalChainIsMarkedOnItsBarsAndArrows() throws Exception {
        Document parsed = parsed(SvgPicture.inPage(SampleRoadmaps.retailer()));

        assertEquals(2, ofClass(parsed, "halo").size());
        assertEquals(
                1,
                ofClass(parsed, "link").stream()
                        .filter(link -> !ofClass(link, "critical").isEmpty())
                        .count());
        assertEquals(7, ofClass(parsed, "link").size());
    }

    @Test
    void theSameRoadmapIsAlwaysTheSamePicture() {
        assertEquals(SvgPicture.alone(SampleRoadmaps.many(80)), SvgPicture.alone(SampleRoadmaps.many(80)));
    }

    @Test
    void anEmptyRoadmapSaysSo() throws Exception {
        Roadmap empty = new Facts(List.of(), List.of(), 0, Map.of(), List.of(), Map.of())
                .draw(new Asked(TODAY, null, null, GroupBy.THEME));

        assertTrue(parsed(SvgPicture.alone(empty))
                .getDocumentElement()
                .getTextContent()
                .contains("No initiative has its days in this window."));
    }

    private static Roadmap one(String title) {
        return new Facts(
                        List.of(
                                work(1, title, Status.PROPOSED, "2027-01-01", "2027-06-01"),
                                work(2, title, Status.PROPOSED)),
                        List.of(),
                        2,
                        Map.of(id(1), new Lane.Key(0, id(100), List.of(title, title))),
                        List.of(),
                        Map.of(id(1), List.of(new Mark("SECURITY", title, TODAY.plusDays(60), "ON_TRACK"))))
                .draw(new Asked(TODAY, null, null, GroupBy.PORTFOLIO_NODE));
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<Element> ofClass(Document document, String name) {
        return ofClass(document.getDocumentElement(), name);
    }

    private static List<Element> ofClass(Element above, String name) {
        NodeList all = above.getElementsByTagName("*");
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (List.of(element.getAttribute("class").split(" ")).contains(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
