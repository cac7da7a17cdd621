package dev.tandem.embedded.contract;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path with placeholders, such as {@code /things/{id}}. */
public final class PathTemplate {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]+)}");

    private final String text;
    private final Pattern pattern;
    private final List<String> variables = new ArrayList<>();

    PathTemplate(String text) {
        this.text = text;
        StringBuilder regex = new StringBuilder();
        Matcher placeholder = PLACEHOLDER.matcher(text);
        int end = 0;
        while (placeholder.find()) {
            regex.append(Pattern.quote(text.substring(end, placeholder.start())))
                    .append("([^/]+)");
            variables.add(placeholder.group(1));
            end = placeholder.end();
        }
        this.pattern =
                Pattern.compile(regex.append(Pattern.quote(text.substring(end))).toString());
    }

    List<String> variables() {
        return List.copyOf(variables);
    }

    boolean matches(String rawPath) {
        return pattern.matcher(rawPath).matches();
    }

    /** What stands in the places of the placeholders, decoded. */
    Map<String, String> values(String rawPath) {
        Matcher matcher = pattern.matcher(rawPath);
        Map<String, String> values = new LinkedHashMap<>();
        if (matcher.matches()) {
            for (int place = 0; place < variables.size(); place++) {
                String raw = matcher.group(place + 1).replace("+", "%2B");
                values.put(variables.get(place), URLDecoder.decode(raw, StandardCharsets.UTF_8));
            }
        }
        return values;
    }

    @Override
    public String toString() {
        return text;
    }
}
