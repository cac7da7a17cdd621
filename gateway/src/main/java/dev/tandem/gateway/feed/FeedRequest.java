package dev.tandem.gateway.feed;

import dev.tandem.events.EventFilter;
import dev.tandem.events.EventTypes;
import dev.tandem.http.json.Text;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.ProblemType;
import dev.tandem.http.problem.Problems;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What somebody asks the feed for.
 *
 * @param limit how many events a page has at most
 * @param patience how long a page that would be empty waits for an event
 */
record FeedRequest(FeedForm form, Start start, EventFilter filter, int limit, Duration patience) {

    static final String LAST_EVENT_ID = "Last-Event-ID";

    private static final String AFTER = "after";
    private static final String FROM = "from";
    private static final String LIMIT = "limit";
    private static final String SUBJECT = "subject";
    private static final String TO = "to";
    private static final String TYPE = "type";
    private static final String WAIT = "wait";

    private static final Set<String> KNOWN = new TreeSet<>(Set.of(AFTER, FROM, LIMIT, SUBJECT, TO, TYPE, WAIT));
    private static final Set<String> MANY = Set.of(SUBJECT, TYPE);
    private static final Set<String> OF_PAGES = Set.of(LIMIT, WAIT);

    private static final int DEFAULT_LIMIT = 50;
    private static final int LARGEST_LIMIT = 200;
    private static final int LONGEST_WAIT = 20;
    private static final int MOST_VALUES = 50;

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /**
     * Reads a request.
     *
     * @param lastEventId the header of a stream that goes on; null when there is none
     * @param types all that there are
     * @throws ProblemException when it cannot be understood
     */
    static FeedRequest of(FeedForm form, String query, String lastEventId, EventTypes types) {
        Map<String, List<String>> sent = Query.parse(query);
        refuseUnknown(sent.keySet());
        return new Parser(form, sent, types).request(lastEventId);
    }

    private static void refuseUnknown(Set<String> names) {
        List<FieldError> errors = new ArrayList<>();
        for (String name : names) {
            if (name == null || !KNOWN.contains(name)) {
                errors.add(FieldError.parameter(
                        String.valueOf(name), "Is not known here. Known: " + String.join(", ", KNOWN) + "."));
            }
        }
        refuse(Problems.UNKNOWN_PARAMETER, "The operation does not have this query parameter.", errors);
    }

    private static void refuse(ProblemType type, String detail, List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new ProblemException(type, detail, errors);
        }
    }

    private static final class Parser {

        private final FeedForm form;
        private final Map<String, List<String>> sent;
        private final EventTypes types;
        private final List<FieldError> errors = new ArrayList<>();

        Parser(FeedForm form, Map<String, List<String>> sent, EventTypes types) {
            this.form = form;
            this.sent = sent;
            this.types = types;
        }

        FeedRequest request(String lastEventId) {
            checkForm();
            Set<String> subjects = all(SUBJECT, this::subject);
            Set<String> wanted = all(TYPE, this::type);
            Instant from = one(FROM, text -> instant(FROM, text), null);
            Instant to = one(TO, text -> instant(TO, text), null);
            if (from != null && to != null && !from.isBefore(to)) {
                wrong(TO, "Must be later than `from`.");
            }
            int limit = one(LIMIT, text -> number(LIMIT, text, 1, LARGEST_LIMIT), DEFAULT_LIMIT);
            int wait = one(WAIT, text -> number(WAIT, text, 0, LONGEST_WAIT), 0);
            Start start = start(from, lastEventId);
            refuse(Problems.INVALID_PARAMETER, "A parameter or header is not valid.", errors);
            return new FeedRequest(
                    form, start, new EventFilter(wanted, subjects, from, to), limit, Duration.ofSeconds(wait));
        }

        private void checkForm() {
            sent.forEach((name, values) -> {
                if (values.size() > 1 && !MANY.contains(name)) {
                    wrong(name, "May be given only once.");
                } else if (values.size() > MOST_VALUES) {
                    wrong(name, "May be given " + MOST_VALUES + " times at most.");
                } else if (values.contains("")) {
                    wrong(name, "Must not be empty; leave it out instead.");
                } else if (values.contains(null)) {
                    wrong(name, "Is not valid UTF-8.");
                } else if (form == FeedForm.STREAM && OF_PAGES.contains(name)) {
                    wrong(name, "Is for pages; a stream has neither end nor limit.");
                }
            });
            refuse(Problems.INVALID_PARAMETER, "A query parameter is not valid.", errors);
        }

        private Start start(Instant from, String lastEventId) {
            if (lastEventId != null && !lastEventId.isEmpty()) {
                Position position = Position.parse(lastEventId);
                if (position == null) {
                    errors.add(FieldError.header(LAST_EVENT_ID, "Must be the `id` of the last event, unchanged."));
                }
                if (form == FeedForm.STREAM) {
                    return Start.after(position);
                }
            }
            return one(AFTER, this::after, from != null ? Start.since(from) : Start.usual(form));
        }

        private Start after(String text) {
            if (text.equals("oldest")) {
                return Start.OLDEST;
            }
            if (text.equals("now")) {
                return Start.NOW;
            }
            Position position = Position.parse(text);
            if (position == null) {
                wrong(AFTER, "Must be `oldest`, `now`, or what a page gave as `next` or a stream as `id`, unchanged.");
            }
            return Start.after(position);
        }

        private String type(String text) {
            if (!types.has(text)) {
                wrong(TYPE, EventTypes.unknown(text));
            }
            return text;
        }

        private String subject(String text) {
            String id = text.toLowerCase(Locale.ROOT);
            if (!UUID.matcher(id).matches()) {
                wrong(SUBJECT, "Must be the id (UUID) of what the events are about.");
            }
            return id;
        }

        private Instant instant(String name, String text) {
            try {
                return Text.instant(text);
            } catch (IllegalArgumentException | DateTimeException noInstant) {
                wrong(name, "Must be an instant, such as 2026-03-31T12:00:00Z.");
                return null;
            }
        }

        private int number(String name, String text, int least, int most) {
            if (text.matches("[0-9]{1,6}")) {
                int number = Integer.parseInt(text);
                if (number >= least && number <= most) {
                    return number;
                }
            }
            wrong(name, "Must be from " + least + " to " + most + ".");
            return least;
        }

        private <T> T one(String name, Function<String, T> read, T otherwise) {
            List<String> values = sent.get(name);
            return values == null ? otherwise : read.apply(values.get(0));
        }

        private Set<String> all(String name, Function<String, String> read) {
            Set<String> all = new TreeSet<>();
            sent.getOrDefault(name, List.of()).forEach(value -> all.add(read.apply(value)));
            return all;
        }

        private void wrong(String name, String why) {
            errors.add(FieldError.parameter(name, why));
        }
    }
}
