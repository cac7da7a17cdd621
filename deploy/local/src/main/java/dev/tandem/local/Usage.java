package dev.tandem.local;

/** The help text. */
final class Usage {
    private Usage() {}

    static String text() {
        StringBuilder text = new StringBuilder("""
                Starts Tandem on this machine: PostgreSQL, Kafka, the three services and the gateway.

                  mvn -Drun                                     with the defaults
                  mvn -Drun -Dtandem.args="--port 9090 --no-demo"

                Options
                  --port N               the gateway's port (8080); for every port, 0 takes a free one
                  --initiatives-port N   of the initiatives-service (8081)
                  --metrics-port N       of the metrics-service (8082)
                  --webhooks-port N      of the webhooks-service (8083)
                  --kafka-port N         of Kafka (9092)
                  --postgres-port N      of PostgreSQL (5433)
                  --data FOLDER          keeps everything (data in the checkout)
                  --no-demo              do not load the demo portfolio on the first start of the folder
                  --no-build             start what was built last, stale or not
                  --without SERVICE      do not start initiatives-service, metrics-service, webhooks-service or
                                         gateway: it runs elsewhere, with the settings in FOLDER/SERVICE.env;
                                         may be repeated
                  --exit-when-ready      stop again as soon as everything is ready
                  --help                 this text

                Commands, for a stack that runs on the same data folder (with --data where that one has it)
                  load-gmpp FILE...      load reports of the UK Government Major Projects Portfolio
                  load-weekly FILE       load a weekly series

                When a part dies, the launcher says which, stops the others in order and ends with code 8; the
                next start goes on with the same data.

                Exit codes
                """);
        for (ExitCode exitCode : ExitCode.values()) {
            text.append("  %3d  %s%n".formatted(exitCode.code(), exitCode.meaning()));
        }
        text.append("  130  stopped by Ctrl-C\n  143  stopped by SIGTERM\n");
        text.append("    1  Maven stopped before the launcher began, for instance because the JDK is older than 17\n");
        return text.toString();
    }
}
