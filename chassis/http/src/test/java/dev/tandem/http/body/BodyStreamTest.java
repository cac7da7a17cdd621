package dev.tandem.http.body;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tandem.http.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyStreamTest {

    private static final BodyAllowance TEN_BYTES = new BodyAllowance(true, false, 10);
    private static final BodyAllowance PLENTY = new BodyAllowance(true, false, 1000);

    private static InputStream body(byte[] bytes, BodyAllowance allowance) throws IOException {
        return BodyStream.of(new ByteArrayInputStream(bytes), allowance);
    }

    @Test
    void bodyOfExactlyTheLimitPasses() throws IOException {
        assertEquals(10, body(new byte[10], TEN_BYTES).readAllBytes().length);
    }

    @Test
    void oneByteMoreIsRefused() throws IOException {
        InputStream body = body(new byte[11], TEN_BYTES);
        assertEquals(
                413,
                assertThrows(ProblemException.class, body::readAllBytes).type().status());
    }

    @Test
    void anyTextPassesEvenByteByByte() throws IOException {
        byte[] text = "a\u00e4\u20ac\ud83d\ude80\u07ff\ud7ff\ue000\uffff\udbff\udfff".getBytes(StandardCharsets.UTF_8);
        assertArrayEquals(text, body(text, PLENTY).readAllBytes());
        InputStream single = body(text, PLENTY);
        int count = 0;
        while (single.read() >= 0) {
            count++;
        }
        assertEquals(text.length, count);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "80",
                "61ff",
                "c080",
                "c1bf",
                "e08080",
                "eda080",
                "f0808080",
                "f4908080",
                "f5808080",
                "c3",
                "e282",
                "c328"
            })
    void whatIsNotUtf8IsRefused(String hex) throws IOException {
        InputStream body = body(HexFormat.of().parseHex(hex), PLENTY);
        assertEquals(
                "invalid-encoding",
                assertThrows(ProblemException.class, body::readAllBytes).type().slug());
    }
}
