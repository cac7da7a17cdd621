package dev.tandem.initiatives.dependency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.initiatives.dependency.LinkRules.Link;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkRulesTest {

    /** A link is written A&gt;B (A needs B), A#B (exclude each other) or A+B (A enhances B). */
    @ParameterizedTest(name = "{0}, then {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, A>B, allowed",
                "A>B, B>A, loop B A",
                "A>B B>C, C>A, loop C A B",
                "A>B B>C, A>C, allowed",
                "A+B, B>A, allowed",
                "A>B, B+A, allowed",
                "A>B, A#B, contradiction A B",
                "A>B, B#A, contradiction A B",
                "A>B B>C, C#A, contradiction A B C",
                "A#B, A>B, contradiction A B",
                "A#B, B>A, contradiction B A",
                "A>B B>C D#E, A#D, allowed",
                "A#D A>B C>D, B>C, contradiction A B C D",
                "D#A A>B C>D, B>C, contradiction A B C D",
                "A#D A>B C>D, C>B, allowed",
                "A#B, B#C, allowed",
            })
    void nobodyNeedsItselfOrWhomItExcludes(String links, String added, String expected) {
        List<Link<String>> present = links == null
                ? List.of()
                : Arrays.stream(links.split(" ")).map(LinkRulesTest::link).toList();

        String judged = LinkRules.judge(link(added), present)
                .map(refusal -> (refusal.loop() ? "loop " : "contradiction ") + String.join(" ", refusal.way()))
                .orElse("allowed");

        assertEquals(expected, judged);
    }

    private static Link<String> link(String text) {
        DependencyKind kind =
                switch (text.charAt(1)) {
                    case '>' -> DependencyKind.NEEDS;
                    case '#' -> DependencyKind.EXCLUDES;
                    default -> DependencyKind.ENHANCES;
                };
        return new Link<>(kind, text.substring(0, 1), text.substring(2));
    }
}
