package dev.tandem.http.body;

import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;

/** Checks that bytes are UTF-8 (RFC 3629) as they pass by; the shortest form only, no surrogates. */
final class Utf8 {

    private int missing;
    private int lowest = 0x80;
    private int highest = 0xbf;
    private long position;

    /** Checks the next bytes; throws INVALID_ENCODING, telling at which byte of the body. */
    void check(byte[] bytes, int offset, int length) {
        for (int index = offset; index < offset + length; index++) {
            int octet = bytes[index];
            if (missing == 0 && octet >= 0) {
                continue;
            }
            accept(octet & 0xff, position + index - offset);
        }
        position += length;
    }

    /** The body may not end within a character. */
    void end() {
        if (missing > 0) {
            throw invalid(position);
        }
    }

    private void accept(int octet, long at) {
        if (missing > 0) {
            if (octet < lowest || octet > highest) {
                throw invalid(at);
            }
            missing--;
            lowest = 0x80;
            highest = 0xbf;
        } else if (octet >= 0xc2 && octet <= 0xdf) {
            missing = 1;
        } else if (octet >= 0xe0 && octet <= 0xef) {
            missing = 2;
            lowest = octet == 0xe0 ? 0xa0 : 0x80;
            highest = octet == 0xed ? 0x9f : 0xbf;
        } else if (octet >= 0xf0 && octet <= 0xf4) {
            missing = 3;
            lowest = octet == 0xf0 ? 0x90 : 0x80;
            highest = octet == 0xf4 ? 0x8f : 0xbf;
        } else {
            throw invalid(at);
        }
    }

    private static ProblemException invalid(long at) {
        return new ProblemException(Problems.INVALID_ENCODING, "The body is not valid UTF-8 at byte " + at + ".");
    }
}
