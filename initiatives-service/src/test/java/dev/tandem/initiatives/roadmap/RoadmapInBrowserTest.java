package dev.tandem.initiatives.roadmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Opens the pictures in a real Chromium and measures what it makes of them; skipped where none is installed. */
class RoadmapInBrowserTest {

    private static final Pattern MEASURED = Pattern.compile("<pre id=\"measured\">(.*?)</pre>", Pattern.DOTALL);

    /** Measures as a reader sees it, and writes that into the document. Only this test's copy of the page has it. */
    private static final String MEASURE = """
        <script>
        window.addEventListener('load', () => {
          const all = (selector, within) => [...(within || document).querySelectorAll(selector)];
          const box = element => element.getBoundingClientRect();
          const apart = (a, b) => a.right <= b.left + 0.5 || b.right <= a.left + 0.5
            || a.bottom <= b.top + 0.5 || b.bottom <= a.top + 0.5;
          const overlaps = elements => {
            const boxes = elements.map(box);
            let count = 0;
            for (let i = 0; i < boxes.length; i++)
              for (let j = i + 1; j < boxes.length; j++)
                if (!apart(boxes[i], boxes[j])) count++;
            return count;
          };
          const svg = document.querySelector('svg');
          const names = all('.row > g > text');
          const labels = [...all('svg > text'), ...all('svg .legend'), ...names];
          const bars = all('.row .bar');
          const timeline = Math.min(...all('.grid, .year').map(line => box(line).left));
          const measured = {
            rows: all('.row').length,
            bars: bars.length,
            links: all('.link').length,
            halos: all('.halo').length,
            overlaps: overlaps([...new Set(labels)]),
            overTheirBars: names.filter(name => box(name).right > timeline).length,
            outside: [...labels, ...bars].filter(one => box(one).left < box(svg).left - 0.5
              || box(one).right > box(svg).right + 0.5).length,
            sideways: document.documentElement.scrollWidth > window.innerWidth,
            requests: performance.getEntriesByType('resource').length,
            alerts: window.alerts || 0,
            paper: getComputedStyle(all('.paper')[0]).fill,
            ink: getComputedStyle(all('.head')[0]).fill
          };
          const out = document.createElement('pre');
          out.id = 'measured';
          out.textContent = JSON.stringify(measured);
          document.body.append(out);
        });
        window.alert = () => { window.alerts = (window.alerts || 0) + 1; };
        </script>
        </head>\
        """;

    @TempDir(cleanup = CleanupMode.ALWAYS)
    private Path folder;

    private Chromium chromium;

    @BeforeEach
    void findTheBrowser() {
        chromium = Chromium.installed(folder).orElse(null);
        Assumptions.assumeTrue(chromium != null, "no Chromium is installed, so the roadmap was not opened in one");
    }

    @Test
    void aSmallRoadmapIsReadableAndAsksForNothing() throws Exception {
        JsonNode seen = measured(HtmlPage.of(SampleRoadmaps.retailer()));

        assertEquals(12, seen.path("rows").asInt());
        assertEquals(7, seen.path("links").asInt());
        assertEquals(2, seen.path("halos").asInt());
        assertReadable(seen);
    }

    @Test
    void aLargeRoadmapWithNamesOfAllKindsIsReadable() throws Exception {
        JsonNode seen = measured(HtmlPage.of(SampleRoadmaps.many(150)));

        assertEquals(150, seen.path("rows").asInt());
        assertReadable(seen);
    }

    @Test
    void itIsDarkForWhoeverPrefersThat() throws Exception {
        String page = HtmlPage.of(SampleRoadmaps.retailer());
        JsonNode light = measured(page, "--blink-settings=preferredColorScheme=1");
        JsonNode dark = measured(page, "--blink-settings=preferredColorScheme=0");

        assertNotEquals(light.path("paper"), dark.path("paper"));
        assertNotEquals(light.path("ink"), dark.path("ink"));
    }

    @Test
    void theSvgAloneIsAPictureToo() throws Exception {
        Path file = folder.resolve("roadmap.svg");
        Files.writeString(file, SvgPicture.alone(SampleRoadmaps.retailer()));

        String document = chromium.document(file);

        assertEquals(12, document.split("class=\"row\"", -1).length - 1);
    }

    private static void assertReadable(JsonNode seen) {
        assertEquals(0, seen.path("overlaps").asInt(), () -> "labels lie on each other: " + seen);
        assertEquals(0, seen.path("overTheirBars").asInt(), () -> "names reach into the timeline: " + seen);
        assertEquals(0, seen.path("outside").asInt(), () -> "something is cut off: " + seen);
        assertEquals(false, seen.path("sideways").asBoolean(), () -> "the page scrolls sideways: " + seen);
        assertEquals(0, seen.path("requests").asInt(), () -> "the page asks others: " + seen);
        assertEquals(0, seen.path("alerts").asInt(), () -> "a title was run: " + seen);
    }

    private JsonNode measured(String page, String... options) throws IOException, InterruptedException {
        Path file = folder.resolve("roadmap.html");
        Files.writeString(file, page.replace("</head>", MEASURE));
        String document = chromium.document(file, options);
        Matcher found = MEASURED.matcher(document);
        assertEquals(true, found.find(), () -> "the browser measured nothing: " + document);
        return new ObjectMapper().readTree(found.group(1));
    }
}
