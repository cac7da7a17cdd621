package dev.tandem.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Bends a body as it is written, whatever its form. While it is bent a byte is a character. */
final class TextMutations {

    private static final Charset BYTES = StandardCharsets.ISO_8859_1;
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";
    private static final List<String> ODD_BYTES =
            List.of("\u00ff", "\u00c0\u0080", "\u00ed\u00a0\u0080", "\0", "\1", "\"");
    private static final Pattern NAME = Pattern.compile("\"\\w+\":");
    private static final Pattern WORD = Pattern.compile("[\\w.:-]+");

    private final Oddities odd;
    private final Chance chance;

    TextMutations(Oddities odd, Chance chance) {
        this.odd = odd;
        this.chance = chance;
    }

    void bend(Draft draft) {
        String text = new String(draft.body, BYTES);
        int at = chance.below(text.length() + 1);
        String bent =
                switch (chance.below(13)) {
                    case 0 -> text.substring(0, at);
                    case 1 -> text + odd.of(Oddities.JSON);
                    case 2 -> BYTE_ORDER_MARK + text;
                    case 3 -> text.substring(0, at) + chance.oneOf(ODD_BYTES) + text.substring(at);
                    case 4 -> twice(text);
                    case 5 -> new String(text.getBytes(StandardCharsets.UTF_16), BYTES);
                    case 6 -> utf8(odd.of(Oddities.DOCUMENT));
                    case 7 -> packed(draft, text);
                    case 8 -> packed(draft, text).substring(0, Math.min(at, 20));
                    case 9 -> text + text;
                    default -> withOddWord(text);
                };
        draft.body = bent.getBytes(BYTES);
    }

    /** With one of its names a second time. */
    private String twice(String json) {
        List<MatchResult> names = NAME.matcher(json).results().toList();
        if (names.isEmpty()) {
            return json;
        }
        MatchResult name = chance.oneOf(names);
        return json.substring(0, name.start()) + name.group() + "null," + json.substring(name.start());
    }

    private String withOddWord(String text) {
        List<MatchResult> words = WORD.matcher(text).results().toList();
        if (words.isEmpty()) {
            return utf8(odd.of(Oddities.DOCUMENT));
        }
        MatchResult word = chance.oneOf(words);
        return text.substring(0, word.start()) + utf8(odd.like(word.group())) + text.substring(word.end());
    }

    private static String packed(Draft draft, String text) {
        draft.fields.put("Content-Encoding", "gzip");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(BYTES));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toString(BYTES);
    }

    static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), BYTES);
    }
}
