package dev.tandem.http.trial;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The table of bad requests in {@code bad-requests.txt}; {@code @n*x@} in a body stands for n times x. */
public final class BadRequests {

    private static final Pattern REPEATED = Pattern.compile("@([0-9]+)\\*(.)@");

    private BadRequests() {}

    public static Stream<Arguments> all() throws IOException {
        try (InputStream file = BadRequests.class.getResourceAsStream("/bad-requests.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(BadRequests::row);
        }
    }

    private static Arguments row(String line) {
        String[] cells = line.split("\\|", -1);
        String body = REPEATED.matcher(cells[1].strip())
                .replaceAll(found -> found.group(2).repeat(Integer.parseInt(found.group(1))));
        return Arguments.of(
                cells[0].strip(),
                body,
                Integer.parseInt(cells[2].strip()),
                cells[3].strip(),
                cells[4].strip(),
                cells[5].strip());
    }
}
