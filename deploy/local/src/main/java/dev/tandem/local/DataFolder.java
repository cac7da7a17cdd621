package dev.tandem.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder that keeps everything of one local installation; held by one launcher at a time.
 *
 * <p>The lock is the operating system's: it goes with the process, however that ends.
 */
public final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    static DataFolder take(Path path) throws CannotGoOn {
        FileChannel channel = null;
        try {
            Files.createDirectories(path.resolve("logs"));
            channel = FileChannel.open(
                    path.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw inUse(path);
            }
            return new DataFolder(path, channel, lock);
        } catch (OverlappingFileLockException e) {
            throw inUse(path);
        } catch (IOException e) {
            throw new CannotGoOn(
                    ExitCode.DATA_FOLDER,
                    "The data folder " + path + " cannot be written (" + e + "); choose another with --data.",
                    e);
        }
    }

    public Path path() {
        return path;
    }

    public Path file(String name) {
        return path.resolve(name);
    }

    /** The log of one part. */
    public Path log(String part) {
        return path.resolve("logs").resolve(part + ".log");
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }

    private static CannotGoOn inUse(Path path) {
        return new CannotGoOn(
                ExitCode.DATA_FOLDER_IN_USE,
                "Another launcher works on the data folder " + path + "; stop it, or choose another with --data.");
    }
}
