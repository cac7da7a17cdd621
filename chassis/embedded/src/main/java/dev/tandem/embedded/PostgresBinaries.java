package dev.tandem.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The native PostgreSQL programs of this operating system, unpacked once per user from the archive on the class path.
 *
 * <p>The folder is named after the archive and its checksum and completed by a rename, so that two processes
 * unpacking at once, or one killed half way, never leave a folder that looks whole and is not.
 */
final class PostgresBinaries {
    private final Path root;

    private PostgresBinaries(Path root) {
        this.root = root;
    }

    /** Unpacks the programs when this user has not unpacked them before. */
    static PostgresBinaries unpacked() throws IOException {
        String archive = archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "tandem");
        Files.createDirectories(cache);
        URL address = PostgresBinaries.class.getResource("/" + archive);
        if (address == null) {
            throw new IOException("No PostgreSQL for this machine on the class path: " + archive + " is missing.");
        }
        Path root = cache.resolve(archive.replace(".txz", "-") + fingerprint(address));
        try (FileChannel channel = FileChannel.open(
                        cache.resolve("unpack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.isDirectory(root)) {
                Path half = Files.createTempDirectory(cache, "unpacking-");
                try (InputStream content = address.openStream()) {
                    unpack(content, half);
                }
                Files.move(half, root, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return new PostgresBinaries(root);
    }

    /** The path of one program, such as {@code initdb}. */
    Path program(String name) {
        return root.resolve("bin").resolve(isWindows() ? name + ".exe" : name);
    }

    static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    static String archiveName(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT);
        String arch = osArch.toLowerCase(Locale.ROOT);
        boolean arm = arch.equals("aarch64") || arch.equals("arm64");
        if (os.startsWith("windows")) {
            return "postgres-windows-x86_64.txz";
        }
        String system = os.startsWith("mac") ? "darwin" : "linux";
        return "postgres-" + system + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }

    /** The checksum that the jar keeps of the archive: known without reading it. */
    private static String fingerprint(URL address) throws IOException {
        URLConnection connection = address.openConnection();
        return connection instanceof JarURLConnection jar
                ? Long.toHexString(jar.getJarEntry().getCrc())
                : Long.toString(connection.getContentLengthLong());
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("The archive names a path outside its folder: " + entry.getName());
                }
                write(tar, entry, file);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        if ((entry.getMode() & 0100) != 0 && Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(file, permissions);
        }
    }
}
