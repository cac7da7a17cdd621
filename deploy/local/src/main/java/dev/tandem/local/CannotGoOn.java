package dev.tandem.local;

/** The launcher ends; the message is one line for the person who started it. */
public final class CannotGoOn extends Exception {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    public CannotGoOn(ExitCode exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    public CannotGoOn(ExitCode exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    public ExitCode exitCode() {
        return exitCode;
    }
}
