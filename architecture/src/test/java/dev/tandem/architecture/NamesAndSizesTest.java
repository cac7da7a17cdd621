package dev.tandem.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A name tells the thing, and a class fits on a few screens. */
class NamesAndSizesTest {

    private static final Pattern SAYS_NOTHING =
            Pattern.compile("(?:^Abstract|^Base[A-Z]).*|.*(?:Utils?|Helpers?|Common|Base|Manager|Impl|Support)$");

    private static final Pattern FOLDER_SAYS_NOTHING =
            Pattern.compile("(?:.*\\.)?(?:utils?|helpers?|common|base|managers?|impl|support|misc|shared)(?:\\..*)?");

    private static final int LONGEST_CLASS = 300;
    private static final int LONGEST_TEST = 500;

    @Test
    void noNameSaysNothing() {
        List<String> offenders = House.classes().stream()
                .filter(type -> type.getPackageName().startsWith("dev.tandem"))
                // What is generated has the generator's names.
                .filter(type -> !type.getPackageName().startsWith("dev.tandem.client"))
                .filter(type -> SAYS_NOTHING.matcher(type.getSimpleName()).matches()
                        || FOLDER_SAYS_NOTHING.matcher(type.getPackageName()).matches())
                .map(JavaClass::getName)
                .toList();
        assertEquals(List.of(), offenders);
    }

    @Test
    void noClassIsLongerThanThreeHundredLines() {
        assertEquals(List.of(), longerThan("main", LONGEST_CLASS));
    }

    @Test
    void noTestIsLongerThanFiveHundredLines() {
        assertEquals(List.of(), longerThan("test", LONGEST_TEST));
    }

    @Test
    void noImportIsAWildcard() {
        List<String> offenders = List.of("main", "test").stream()
                .flatMap(set -> House.sources(set).stream())
                .filter(source -> House.lines(source).stream().anyMatch(line -> line.matches("import .*\\.\\*;")))
                .map(source -> House.ROOT.relativize(source).toString())
                .toList();
        assertEquals(List.of(), offenders);
    }

    private static List<String> longerThan(String set, int lines) {
        return House.sources(set).stream()
                .filter(source -> House.lines(source).size() > lines)
                .map(source -> described(source))
                .toList();
    }

    private static String described(Path source) {
        return House.ROOT.relativize(source) + " has " + House.lines(source).size() + " lines";
    }
}
