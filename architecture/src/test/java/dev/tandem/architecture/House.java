package dev.tandem.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The rooms as they stand in the tree: compiled classes for the import rules, sources for the rest. */
final class House {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    static final List<String> ROOMS = List.of(
            "chassis/http",
            "chassis/money",
            "chassis/events",
            "chassis/journal",
            "chassis/embedded",
            "initiatives-service",
            "metrics-service",
            "webhooks-service",
            "gateway",
            "clients/java",
            "deploy/local",
            "deploy/fuzz");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importPaths(ROOMS.stream()
                    .map(room -> ROOT.resolve(room).resolve("target/classes"))
                    .toList());

    private House() {}

    static JavaClasses classes() {
        return CLASSES;
    }

    static List<Path> sources(String set) {
        return ROOMS.stream()
                .map(room -> ROOT.resolve(room).resolve("src").resolve(set).resolve("java"))
                .filter(Files::isDirectory)
                .flatMap(House::javaFilesBelow)
                .toList();
    }

    static List<String> lines(Path source) {
        try {
            return Files.readAllLines(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> javaFilesBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
