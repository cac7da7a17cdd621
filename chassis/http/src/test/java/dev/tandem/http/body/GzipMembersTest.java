package dev.tandem.http.body;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tandem.http.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class GzipMembersTest {

    private static final BodyAllowance GZIP = new BodyAllowance(true, true, 100_000_000);

    private static byte[] read(byte[] body) throws IOException {
        return BodyStream.of(new ByteArrayInputStream(body), GZIP).readAllBytes();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(plain);
        }
        return compressed.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private static byte[] text(int length) {
        byte[] text = new byte[length];
        Random random = new Random(length);
        for (int i = 0; i < length; i++) {
            text[i] = (byte) ('a' + random.nextInt(26));
        }
        return text;
    }

    @Test
    void oneMemberOrSeveralAreReadWhateverTheirLengths() throws IOException {
        for (int length : new int[] {0, 1, 100, 8_190, 13_000, 300_000}) {
            byte[] text = text(length);
            assertArrayEquals(text, read(gzip(text)));
            assertArrayEquals(joined(text, text, text), read(joined(gzip(text), gzip(text), gzip(text))));
        }
    }

    @Test
    void whatFollowsTheLastMemberIsRefused() throws IOException {
        for (int length : new int[] {1, 13_000}) {
            for (String junk : new String[] {"j", "junk", "\u001f", "\u001f\u008b", "x".repeat(9_000)}) {
                byte[] body = joined(gzip(text(length)), junk.getBytes(StandardCharsets.ISO_8859_1));
                ProblemException refused = assertThrows(ProblemException.class, () -> read(body));
                assertEquals("invalid-encoding", refused.type().slug());
            }
        }
    }

    @Test
    void whatIsCutOrSpoiltIsRefused() throws IOException {
        byte[] whole = gzip(text(1_000));
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThrows(ProblemException.class, () -> read(cut), "cut at " + length);
        }
        for (int place : new int[] {0, 2, 3, whole.length / 2, whole.length - 8, whole.length - 1}) {
            byte[] spoilt = whole.clone();
            spoilt[place] ^= 0x55;
            assertThrows(ProblemException.class, () -> read(spoilt), "spoilt at " + place);
        }
    }

    @Test
    void optionalPartsOfAHeaderAreReadOver() throws IOException {
        byte[] plain = gzip("a".getBytes(StandardCharsets.US_ASCII));
        byte[] head = Arrays.copyOf(plain, 10);
        head[3] = 2 + 4 + 8 + 16;
        byte[] options = "\u0003\0xyzname\0comment\0cc".getBytes(StandardCharsets.US_ASCII);
        assertArrayEquals(new byte[] {'a'}, read(joined(head, options, Arrays.copyOfRange(plain, 10, plain.length))));
    }

    @Test
    void aBodyThatGrowsOutOfProportionIsToldSo() throws IOException {
        byte[] bomb = gzip(new byte[40 << 20]);
        ProblemException refused = assertThrows(ProblemException.class, () -> read(bomb));
        assertEquals("body-too-large", refused.type().slug());
        assertEquals("The body grows to more than 200 times its size when it is uncompressed.", refused.detail());
    }
}
