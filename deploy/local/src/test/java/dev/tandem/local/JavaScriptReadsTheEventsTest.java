package dev.tandem.local;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The events are CloudEvents for a library that nobody here has written, in another language. */
@ExtendWith(RunningTandem.class)
class JavaScriptReadsTheEventsTest {

    @Test
    void theSdkOfCloudEventsReadsThem(RunningTandem.Started tandem) throws Exception {
        JavaScriptTests.run("events-on-kafka.test.js", tandem, Map.of());
    }
}
