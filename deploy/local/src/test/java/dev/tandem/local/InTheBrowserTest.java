package dev.tandem.local;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tandem.embedded.Installed;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see of Tandem works in a real browser. */
@ExtendWith(RunningTandem.class)
class InTheBrowserTest {

    @ParameterizedTest
    @ValueSource(strings = {"front-page", "swagger-ui", "event-page"})
    void thePagesWork(String page, RunningTandem.Started tandem) throws Exception {
        Optional<Path> chromium = Installed.chromium();
        assumeTrue(chromium.isPresent(), "skipped: no Chromium is installed");
        JavaScriptTests.run(
                page + ".test.js",
                tandem,
                Map.of("CHROMIUM", chromium.orElseThrow().toString()));
    }
}
