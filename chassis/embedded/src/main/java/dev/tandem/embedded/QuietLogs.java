package dev.tandem.embedded;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Lets the broker say what is wrong and nothing else, whatever SLF4J provider brings its lines to the JDK's loggers. */
final class QuietLogs {
    // Held here because the JDK's log manager forgets loggers, and their levels, that nobody refers to.
    private static final List<Logger> LOGGERS = List.of(
            Logger.getLogger("kafka"),
            Logger.getLogger("org.apache.kafka"),
            Logger.getLogger("state"),
            Logger.getLogger("state.change.logger"));

    private QuietLogs() {}

    static void apply() {
        // The broker names Log4j's interface although it logs by SLF4J: without this, Log4j complains that it is alone.
        System.setProperty("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        LOGGERS.forEach(logger -> logger.setLevel(Level.WARNING));
    }
}
