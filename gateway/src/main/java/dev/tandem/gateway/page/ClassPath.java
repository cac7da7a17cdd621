package dev.tandem.gateway.page;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** Files that are shipped inside the program. */
public final class ClassPath {

    private ClassPath() {}

    /**
     * The whole file.
     *
     * @throws FileNotFoundException when the program was built without it
     */
    public static byte[] read(String name) throws IOException {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (file == null) {
                throw new FileNotFoundException(name + " is not on the class path");
            }
            return file.readAllBytes();
        }
    }
}
