package dev.tandem.metrics.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stories of one target: what is measured, round by round, and what is told of it. */
class ToldTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing measured yet       | 1 - O                       | -",
                "progress                   | 1 10 O, 1 10 O, 1 11 O      | PROGRESSED - PROGRESSED",
                "reached at first sight     | 1 120 R, 1 130 R            | REACHED PROGRESSED",
                "missed with nothing        | 1 - O, 1 - M, 1 - M         | - MISSED -",
                "reached, lost, reached     | 1 100 R, 1 90 O, 1 100 R    | REACHED PROGRESSED PROGRESSED",
                "reached, lost, missed      | 1 100 R, 1 90 O, 1 90 M     | REACHED PROGRESSED MISSED",
                "missed, late facts         | 1 90 M, 1 100 R, 1 100 R    | MISSED REACHED -",
                "reached, missed, met again | 1 100 R, 1 90 M, 1 100 R    | REACHED MISSED BACK_ON_TRACK",
                "missed, more time          | 1 90 M, 2 90 O, 2 95 O      | MISSED BACK_ON_TRACK PROGRESSED",
                "missed twice               | 1 90 M, 2 90 O, 2 90 M      | MISSED BACK_ON_TRACK MISSED",
                "missed, lower goal         | 1 90 M, 2 100 R             | MISSED REACHED",
                "missed, lower goal, missed | 1 90 M, 2 95 M              | MISSED MISSED",
                "a new promise of the same  | 1 50 O, 2 50 O              | PROGRESSED PROGRESSED",
                "facts taken back           | 1 50 O, 1 - O               | PROGRESSED PROGRESSED"
            })
    void theNewsAreTold(String story, String rounds, String expected) {
        Told told = Told.NOTHING;
        List<String> news = new ArrayList<>();
        for (String round : rounds.split(", ", -1)) {
            Measured now = measured(round);
            Told before = told;
            told = told.news(now)
                    .map(one -> {
                        news.add(one.name());
                        return before.after(now, one);
                    })
                    .orElseGet(() -> {
                        news.add("-");
                        return before.measured() == null ? new Told(now, false, false, false) : before;
                    });
        }

        assertEquals(expected, String.join(" ", news), story);
    }

    @Test
    void inAThousandRandomLivesNothingButProgressIsToldTwiceOfAPromise() {
        Random random = new Random(7);
        for (int life = 0; life < 1000; life++) {
            Told told = Told.NOTHING;
            int promise = 1;
            Map<Told.News, Integer> counts = new EnumMap<>(Told.News.class);
            for (int round = 0; round < 30; round++) {
                if (random.nextInt(8) == 0) {
                    promise++;
                    counts.clear();
                }
                Standing standing = List.of(Standing.values()).get(random.nextInt(3));
                Measured now = new Measured(promise, BigDecimal.ONE, BigDecimal.valueOf(random.nextInt(3)), standing);
                var news = told.news(now);
                if (news.isPresent()) {
                    counts.merge(news.get(), 1, Integer::sum);
                    told = told.after(now, news.get());
                } else {
                    assertEquals(told.measured(), now, "what is not told was told before");
                }
            }
            counts.forEach((news, count) ->
                    assertEquals(news == Told.News.PROGRESSED ? count : 1, count, () -> news + " of one promise"));
        }
    }

    private static Measured measured(String round) {
        String[] words = round.strip().split(" ", -1);
        BigDecimal progress = words[1].equals("-") ? null : new BigDecimal(words[1]);
        Standing standing =
                switch (words[2]) {
                    case "R" -> Standing.REACHED;
                    case "M" -> Standing.MISSED;
                    default -> Standing.OPEN;
                };
        return new Measured(Integer.parseInt(words[0]), progress, progress, standing);
    }
}
