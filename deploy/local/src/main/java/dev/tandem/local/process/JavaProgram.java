package dev.tandem.local.process;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The command line of a Java program that runs on the launcher's own JDK and is quick to start. */
public final class JavaProgram {

    /**
     * Five programs that start at once on two cores spend most of their time in the optimising compiler. It is held back to what
     * is called eight times as often as usual, and the profile it needs is taken when it is idle: what runs for minutes becomes
     * as fast as ever.
     */
    private static final List<String> OPTIMISE_LATE = List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:Tier3DelayOn=0",
            "-XX:Tier4InvocationThreshold=40000",
            "-XX:Tier4MinInvocationThreshold=4800",
            "-XX:Tier4CompileThreshold=120000",
            "-XX:Tier4BackEdgeThreshold=320000");

    private JavaProgram() {}

    /** A program packed as {@code java -jar}, with the classes that its build read already where there are such. */
    public static List<String> jar(Path jar, String... flags) {
        List<String> command = command(flags);
        Path classes = jar.resolveSibling("app-cds.jsa");
        if (Files.exists(classes)) {
            // Those of another JDK are left alone, and it starts as it would without.
            command.add("-Xshare:auto");
            command.add("-XX:SharedArchiveFile=" + classes);
        }
        command.add("-jar");
        command.add(jar.toString());
        return command;
    }

    /** A main class from the launcher's own class path. */
    public static List<String> main(Class<?> main, List<String> arguments, String... flags) {
        List<String> command = command(flags);
        command.add("-cp");
        command.add(classPath(JavaProgram.class.getClassLoader()));
        command.add(main.getName());
        command.addAll(arguments);
        return command;
    }

    private static List<String> command(String... flags) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // The plainest collector: the least CPU at the start, which is what two cores lack.
        command.add("-XX:+UseSerialGC");
        command.addAll(OPTIMISE_LATE);
        command.add("-Dfile.encoding=UTF-8");
        command.addAll(Arrays.asList(flags));
        return command;
    }

    /** Inside Maven the launcher has a class loader of its own, and {@code java.class.path} is Maven's. */
    static String classPath(ClassLoader loader) {
        return loader instanceof URLClassLoader urls
                ? Arrays.stream(urls.getURLs()).map(JavaProgram::file).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    private static String file(URL url) {
        try {
            return Path.of(url.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Not a file on the class path: " + url, e);
        }
    }
}
