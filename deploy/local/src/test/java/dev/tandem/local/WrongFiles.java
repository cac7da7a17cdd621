package dev.tandem.local;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Contents of files that somebody might name by mistake. */
public final class WrongFiles {

    private WrongFiles() {}

    public static List<byte[]> all() {
        byte[] program = new byte[200_000];
        new Random(1).nextBytes(program);
        return List.of(
                new byte[0],
                "root:x:0:0:root:/root:/bin/bash\ndaemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin\n"
                        .getBytes(StandardCharsets.UTF_8),
                "{\"a\": 1}".getBytes(StandardCharsets.UTF_8),
                "\"never closed".getBytes(StandardCharsets.UTF_8),
                program);
    }
}
