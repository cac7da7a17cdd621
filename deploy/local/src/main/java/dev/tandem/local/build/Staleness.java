package dev.tandem.local.build;

import dev.tandem.local.Service;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds out which services were built before something they are made of was changed. */
public final class Staleness {
    private final Path root;

    /**
     * @param root the checkout
     */
    public Staleness(Path root) {
        this.root = root;
    }

    /** The program that a build of the service leaves. */
    public static Path program(Path root, Service service) {
        return root.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    public boolean isStale(Service service) throws IOException {
        Path program = program(root, service);
        if (!Files.exists(program)) {
            return true;
        }
        FileTime built = Files.getLastModifiedTime(program);
        for (Path source : sources(service)) {
            if (newest(source).compareTo(built) > 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * What a service is made of: its own sources, the chassis, the poms; webhooks-service also of what the others promise to
     * tell; the gateway of the others' contracts, and of those that were released, which it tells the differences to.
     */
    private List<Path> sources(Service service) throws IOException {
        List<Path> sources = new ArrayList<>();
        sources.add(root.resolve("pom.xml"));
        Path module = root.resolve(service.module());
        sources.add(module.resolve("pom.xml"));
        sources.add(module.resolve("src/main"));
        if (service == Service.GATEWAY) {
            sources.add(module.resolve("contract/released"));
            sources.add(module.resolve("contract/declared-breaks.yaml"));
            Service.behindTheGateway()
                    .forEach(other -> sources.add(root.resolve(other.module()).resolve("contract/openapi.yaml")));
        }
        if (service == Service.GATEWAY || service == Service.WEBHOOKS) {
            Service.behindTheGateway()
                    .forEach(other -> sources.add(root.resolve(other.module()).resolve("contract/asyncapi.yaml")));
        }
        try (Stream<Path> chassis = Files.list(root.resolve("chassis"))) {
            // The embedded servers are for tests and for this launcher.
            chassis.filter(part -> !part.endsWith("embedded")).forEach(part -> {
                sources.add(part.resolve("pom.xml"));
                sources.add(part.resolve("src/main"));
            });
        }
        return sources;
    }

    private static FileTime newest(Path source) throws IOException {
        Newest newest = new Newest();
        if (Files.exists(source)) {
            Files.walkFileTree(source, newest);
        }
        return newest.time;
    }

    private static final class Newest extends SimpleFileVisitor<Path> {
        private FileTime time = FileTime.fromMillis(0);

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return seen(attributes);
        }

        /** A folder changes when a file in it is added or removed. */
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return seen(attributes);
        }

        private FileVisitResult seen(BasicFileAttributes attributes) {
            if (attributes.lastModifiedTime().compareTo(time) > 0) {
                time = attributes.lastModifiedTime();
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
