package dev.tandem.local.stack;

import dev.tandem.embedded.EmbeddedPostgres;
import dev.tandem.embedded.ProcessEnd;
import dev.tandem.local.process.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;

/** The database server as a part of the stack. */
record PostgresPart(EmbeddedPostgres postgres, ProcessHandle process) implements Part {
    static PostgresPart start(EmbeddedPostgres.Options options) throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(options);
        ProcessHandle process =
                postgres.process().orElseThrow(() -> new IOException("PostgreSQL ended at once; see " + options.log()));
        return new PostgresPart(postgres, process);
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public CompletableFuture<?> onExit() {
        return ProcessEnd.of(process);
    }

    @Override
    public void stop() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
