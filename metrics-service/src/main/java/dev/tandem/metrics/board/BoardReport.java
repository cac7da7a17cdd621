package dev.tandem.metrics.board;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A report that reads the same for ever.
 *
 * @param state what is told of it
 * @param content what it says, as canonical JSON
 */
record BoardReport(BoardReportState state, String content) {

    /** Freezes what a report says. */
    static BoardReport freeze(BoardContent content, ObjectMapper mapper) {
        String canonical = CanonicalJson.of(mapper.valueToTree(content));
        byte[] bytes = canonical.getBytes(StandardCharsets.UTF_8);
        BoardReportState state = new BoardReportState(
                content.id(),
                content.title(),
                content.note(),
                content.asOf(),
                content.currency(),
                content.conversion().provisional(),
                content.portfolioNode() == null
                        ? null
                        : UUID.fromString(content.portfolioNode().id()),
                content.comparedWith().asOf(),
                content.comparedWith().boardReport(),
                content.frozenAt(),
                content.frozenBy(),
                bytes.length,
                HexFormat.of().formatHex(sha256(bytes)));
        return new BoardReport(state, canonical);
    }

    BoardReportEvent frozen() {
        return new BoardReportEvent.BoardReportFrozen(state);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
