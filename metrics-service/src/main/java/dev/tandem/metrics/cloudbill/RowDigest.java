package dev.tandem.metrics.cloudbill;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;

/**
 * What a row is: 128 bits of a SHA-256 over its cells that are given, each with its column's name, in the order of the
 * names. The order of columns, line ends and the way an empty cell is written make no difference.
 */
final class RowDigest {

    private final MessageDigest digest;
    private final MessageDigest file;
    private final byte[][] names;
    private byte[] buffer = new byte[4096];
    private int length;

    /** @param columnNames of the cells that {@link #cell} will be given, by their index */
    RowDigest(List<String> columnNames) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
            file = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
        names = columnNames.stream()
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    /** Adds a cell that is given. */
    void cell(int index, String value) {
        put(names[index], names[index].length);
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        byte[] size = ByteBuffer.allocate(4).putInt(text.length).array();
        put(size, size.length);
        put(text, text.length);
    }

    /** Ends the row. */
    UUID row() {
        digest.update(buffer, 0, length);
        length = 0;
        ByteBuffer bytes = ByteBuffer.wrap(digest.digest());
        UUID row = new UUID(bytes.getLong(), bytes.getLong());
        file.update(bytes.array(), 0, 16);
        return row;
    }

    /** What the file is: its rows in their order. */
    byte[] file() {
        return file.digest();
    }

    private void put(byte[] bytes, int count) {
        if (length + count > buffer.length) {
            digest.update(buffer, 0, length);
            length = 0;
        }
        if (count > buffer.length) {
            digest.update(bytes, 0, count);
        } else {
            System.arraycopy(bytes, 0, buffer, length, count);
            length += count;
        }
    }
}
