package dev.tandem.initiatives.roadmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Contrast as WCAG 2.2 asks for it: 4.5 to 1 for text, 3 to 1 for shapes that mean something. */
class PictureStyleTest {

    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+):#([0-9a-f]{6})");
    private static final List<String> GROUNDS = List.of("paper", "zebra", "strip");
    private static final List<String> TEXTS = List.of("ink", "soft", "critical");
    private static final List<String> SHAPES = List.of(
            "approved", "work", "hold", "live", "given-up", "plan", "critical", "conflict", "need", "fine", "risk");

    @Test
    void lightDarkAndPrintHaveAllColoursAndEnoughContrast() {
        List<Map<String, Integer>> themes = themes(PictureStyle.css());

        assertEquals(3, themes.size());
        assertEquals(themes.get(0), themes.get(2), "paper is light, whatever the screen is");
        for (Map<String, Integer> theme : themes) {
            for (String ground : GROUNDS) {
                TEXTS.forEach(text -> assertContrast(theme, text, ground, 4.5));
                SHAPES.forEach(shape -> assertContrast(theme, shape, ground, 3));
            }
        }
    }

    private static void assertContrast(Map<String, Integer> theme, String one, String ground, double least) {
        double first = luminance(theme.get(one)) + 0.05;
        double second = luminance(theme.get(ground)) + 0.05;
        double contrast = Math.max(first, second) / Math.min(first, second);
        assertTrue(contrast >= least, () -> one + " on " + ground + " has only " + contrast);
    }

    private static double luminance(int colour) {
        return 0.2126 * channel(colour >> 16 & 255)
                + 0.7152 * channel(colour >> 8 & 255)
                + 0.0722 * channel(colour & 255);
    }

    private static double channel(int value) {
        double share = value / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** Each time the paper is coloured a theme begins. */
    private static List<Map<String, Integer>> themes(String css) {
        List<Map<String, Integer>> themes = new ArrayList<>();
        Matcher colours = COLOUR.matcher(css);
        while (colours.find()) {
            if (colours.group(1).equals("paper")) {
                themes.add(new HashMap<>());
            }
            themes.get(themes.size() - 1).put(colours.group(1), Integer.valueOf(colours.group(2), 16));
        }
        return themes;
    }
}
