package dev.tandem.gateway.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.gateway.limit.ClientLimits.Allowance;
import io.github.bucket4j.TimeMeter;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClientLimitsTest {

    private long now = 1;

    private final ClientLimits limits = new ClientLimits(10, 2, new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void aRestedClientMaySpendItsWholeBurstAndNotOneMore() {
        for (int left = 9; left >= 0; left--) {
            Allowance allowance = limits.take("ada");
            assertTrue(allowance.granted());
            assertEquals(left, allowance.remaining());
        }
        Allowance refused = limits.take("ada");
        assertFalse(refused.granted());
        assertEquals(1, refused.retryAfter());
        assertEquals("\"client\";r=0;t=5", refused.header());
    }

    @Test
    void whatFlowsBackIsGrantedAgainAndNoMoreThanTheBurst() {
        spend("ada", 10);
        later(1);
        assertEquals(2, spend("ada", 10));
        later(3600);
        assertEquals(10, spend("ada", 20));
    }

    @Test
    void waitingAsLongAsRetryAfterSaysIsEnough() {
        spend("ada", 10);
        later(limits.take("ada").retryAfter());
        assertTrue(limits.take("ada").granted());
    }

    @Test
    void oneClientDoesNotSpendWhatIsAnothers() {
        spend("ada", 10);
        assertFalse(limits.take("ada").granted());
        assertTrue(limits.take("bo").granted());
    }

    @Test
    void aClientIsNotForgottenBeforeItsBucketIsFullHoweverManyOthersCome() {
        spend("ada", 10);
        IntStream.range(0, 30_000).forEach(other -> limits.take("other-" + other));
        assertFalse(limits.take("ada").granted());
    }

    @Test
    void thePolicySaysTheQuotaAndTheSecondsInWhichItComesBack() {
        assertEquals("\"client\";q=10;w=5", limits.policy());
        assertTrue(limits.any());
        assertFalse(new ClientLimits(10, 0, TimeMeter.SYSTEM_NANOTIME).any());
    }

    private long spend(String client, int requests) {
        return IntStream.range(0, requests)
                .filter(one -> limits.take(client).granted())
                .count();
    }

    private void later(long seconds) {
        now += TimeUnit.SECONDS.toNanos(seconds);
    }
}
