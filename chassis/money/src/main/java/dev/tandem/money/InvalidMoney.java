package dev.tandem.money;

/** An amount or a currency that is refused. */
public class InvalidMoney extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * Refuses one of the two fields.
     *
     * @param field {@code amount} or {@code currency}
     * @param detail what is wrong, for a person
     */
    public InvalidMoney(String field, String detail) {
        super(detail);
        this.field = field;
    }

    /** {@code amount} or {@code currency}. */
    public String field() {
        return field;
    }

    /** What is wrong, for a person. */
    public String detail() {
        return getMessage();
    }
}
