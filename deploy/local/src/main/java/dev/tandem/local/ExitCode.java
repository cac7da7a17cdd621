package dev.tandem.local;

/** What the launcher's exit code says; also 130 after Ctrl-C and 143 after SIGTERM, as for any Java program. */
public enum ExitCode {
    OK(0, "done, or stopped as asked"),
    USAGE(2, "an option that does not exist or does not fit"),
    PORT_BUSY(3, "another program listens on a port that was asked for"),
    DATA_FOLDER(4, "the data folder cannot be written"),
    DATA_FOLDER_IN_USE(5, "another launcher works on the data folder"),
    BUILD_FAILED(6, "the services do not build; the errors are shown"),
    NOT_STARTED(7, "a part did not start"),
    PART_ENDED(8, "a part ended while everything ran; the rest was stopped in order"),
    LOAD_FAILED(9, "data was not loaded; what was refused is shown");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    public int code() {
        return code;
    }

    public String meaning() {
        return meaning;
    }
}
