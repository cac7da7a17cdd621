package dev.tandem.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * What must be known of an event to decide who gets it.
 *
 * @param type such as {@code dev.tandem.initiative.approved.v1}
 * @param subject the id of the aggregate that it happened to
 * @param money whether it is for those only who may see the money of its owners
 */
public record EventAttributes(String type, String subject, Instant time, boolean money, Set<String> owners) {

    private static final Pattern VERSION = Pattern.compile("\\.v[0-9]+$");

    public EventAttributes {
        owners = Set.copyOf(owners);
    }

    /** The type without its version. */
    public static String unversioned(String type) {
        return VERSION.matcher(type).replaceFirst("");
    }

    /** Reads the attributes of a CloudEvent in binary mode; null when it is none that may be shown to anybody. */
    public static EventAttributes of(Headers headers) {
        String type = text(headers, "ce_type");
        String subject = text(headers, "ce_subject");
        String time = text(headers, "ce_time");
        String access = text(headers, "ce_tandemaccess");
        boolean money = "MONEY".equals(access);
        if (type == null || subject == null || time == null || !(money || "OPEN".equals(access))) {
            return null;
        }
        try {
            Set<String> owners = owners(text(headers, "ce_tandemowners"));
            return new EventAttributes(type, subject, Instant.parse(time), money, owners);
        } catch (DateTimeParseException noTime) {
            return null;
        }
    }

    private static Set<String> owners(String list) {
        return list == null
                ? Set.of()
                : Arrays.stream(list.split(",", -1))
                        .filter(owner -> !owner.isEmpty())
                        .collect(Collectors.toSet());
    }

    private static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
