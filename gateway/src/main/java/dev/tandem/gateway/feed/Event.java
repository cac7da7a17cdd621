package dev.tandem.gateway.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * What must be known of an event to decide who gets it.
 *
 * @param partition its number in the {@link Partitions}
 * @param type such as {@code dev.tandem.initiative.approved.v1}
 * @param money whether it is for those only who may see the money of its owners
 */
record Event(int partition, long offset, String type, String subject, Instant time, boolean money, Set<String> owners) {

    private static final Pattern VERSION = Pattern.compile("\\.v[0-9]+$");

    Event {
        owners = Set.copyOf(owners);
    }

    /** The type without its version. */
    static String unversioned(String type) {
        return VERSION.matcher(type).replaceFirst("");
    }

    /** Reads the attributes of a CloudEvent in binary mode; null when it is none that may be shown to anybody. */
    static Event of(ConsumerRecord<byte[], byte[]> record, int partition) {
        String type = header(record, "ce_type");
        String subject = header(record, "ce_subject");
        String time = header(record, "ce_time");
        String access = header(record, "ce_tandemaccess");
        boolean money = "MONEY".equals(access);
        if (type == null || subject == null || time == null || !(money || "OPEN".equals(access))) {
            return null;
        }
        try {
            Set<String> owners = owners(header(record, "ce_tandemowners"));
            return new Event(partition, record.offset(), type, subject, Instant.parse(time), money, owners);
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

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
