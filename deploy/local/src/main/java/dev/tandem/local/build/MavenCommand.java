package dev.tandem.local.build;

import dev.tandem.local.Service;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The command that builds services: by the Maven that runs us, when one does, with the same repository and settings.
 *
 * <p>Read from the system properties {@code maven.home} (absent outside Maven: {@code mvn} of the path is taken), {@code
 * maven.repo.local}, {@code tandem.maven.settings} ({@code file=…}) and {@code tandem.maven.offline} ({@code
 * offline=true}).
 */
final class MavenCommand {
    private MavenCommand() {}

    static List<String> building(List<Service> services, Properties properties) {
        List<String> command = new ArrayList<>();
        command.add(program(properties));
        command.add("--batch-mode");
        command.add("--no-snapshot-updates");
        // Tests are not even compiled: a run needs none of them.
        command.add("-Dmaven.test.skip");
        command.add("-Dspotless.check.skip");
        String repository = properties.getProperty("maven.repo.local");
        if (repository != null) {
            command.add("-Dmaven.repo.local=" + repository);
        }
        if ("offline=true".equals(properties.getProperty("tandem.maven.offline"))) {
            command.add("--offline");
        }
        String settings = properties.getProperty("tandem.maven.settings", "").replaceFirst("^file=", "");
        if (!settings.isBlank() && Files.exists(Path.of(settings))) {
            command.add("--settings");
            command.add(settings);
        }
        command.add("--projects");
        command.add(services.stream().map(Service::module).collect(Collectors.joining(",")));
        command.add("--also-make");
        command.add("package");
        return command;
    }

    private static String program(Properties properties) {
        boolean windows =
                properties.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        String name = windows ? "mvn.cmd" : "mvn";
        String home = properties.getProperty("maven.home");
        if (home != null) {
            Path program = Path.of(home, "bin", name);
            if (Files.isExecutable(program)) {
                return program.toString();
            }
        }
        return name;
    }
}
