package dev.tandem.local.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.local.Service;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StalenessTest {
    private static final FileTime BUILT = FileTime.from(Instant.parse("2026-03-01T12:00:00Z"));
    private static final FileTime BEFORE = FileTime.from(Instant.parse("2026-03-01T11:00:00Z"));
    private static final FileTime AFTER = FileTime.from(Instant.parse("2026-03-01T13:00:00Z"));

    @TempDir
    Path root;

    @BeforeEach
    void aBuiltTree() throws IOException {
        for (String file : Set.of(
                "pom.xml",
                "chassis/http/pom.xml",
                "chassis/http/src/main/java/Http.java",
                "chassis/embedded/src/main/java/Embedded.java",
                "initiatives-service/contract/openapi.yaml",
                "metrics-service/contract/openapi.yaml",
                "metrics-service/contract/asyncapi.yaml",
                "webhooks-service/contract/openapi.yaml",
                "gateway/contract/released/1.0.0/openapi.yaml",
                "gateway/contract/openapi.yaml")) {
            write(file);
        }
        for (Service service : Service.values()) {
            write(service.module() + "/pom.xml");
            write(service.module() + "/src/main/java/dev/Thing.java");
            write(service.module() + "/src/test/java/dev/ThingTest.java");
        }
        ageEverything();
        for (Service service : Service.values()) {
            Path program = Staleness.program(root, service);
            write(root.relativize(program).toString());
            Files.setLastModifiedTime(program, BUILT);
        }
    }

    @Test
    void aBuiltTreeIsFresh() throws IOException {
        assertEquals(Set.of(), stale());
    }

    @ParameterizedTest
    @CsvSource({
        "pom.xml, INITIATIVES METRICS WEBHOOKS GATEWAY",
        "chassis/http/src/main/java/Http.java, INITIATIVES METRICS WEBHOOKS GATEWAY",
        "chassis/http/src/main/java, INITIATIVES METRICS WEBHOOKS GATEWAY",
        "metrics-service/src/main/java/dev/Thing.java, METRICS",
        "metrics-service/src/main/java/dev, METRICS",
        "metrics-service/contract/openapi.yaml, GATEWAY",
        "metrics-service/contract/asyncapi.yaml, WEBHOOKS GATEWAY",
        "gateway/contract/released/1.0.0/openapi.yaml, GATEWAY",
        "gateway/contract/openapi.yaml,",
        "gateway/pom.xml, GATEWAY",
        "metrics-service/src/test/java/dev/ThingTest.java,",
        "chassis/embedded/src/main/java/Embedded.java,",
    })
    void aChangeMakesStaleWhatIsBuiltFromIt(String changed, String services) throws IOException {
        Files.setLastModifiedTime(root.resolve(changed), AFTER);

        Set<Service> expected = services == null
                ? Set.of()
                : Arrays.stream(services.split(" ", -1)).map(Service::valueOf).collect(Collectors.toSet());
        assertEquals(expected, stale());
    }

    @Test
    void aServiceThatWasNeverBuiltIsStale() throws IOException {
        Files.delete(Staleness.program(root, Service.GATEWAY));

        assertTrue(new Staleness(root).isStale(Service.GATEWAY));
        assertFalse(new Staleness(root).isStale(Service.METRICS));
    }

    private Set<Service> stale() throws IOException {
        Set<Service> stale = EnumSet.noneOf(Service.class);
        for (Service service : Service.values()) {
            if (new Staleness(root).isStale(service)) {
                stale.add(service);
            }
        }
        return stale;
    }

    private void write(String file) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "content");
    }

    private void ageEverything() throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.setLastModifiedTime(file, BEFORE);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                Files.setLastModifiedTime(folder, BEFORE);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
