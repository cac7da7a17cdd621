package dev.tandem.gateway.contract;

/** The contracts of the services cannot be made into one. The message says which of them is to change, and where. */
public final class ContractException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ContractException(String message) {
        super(message);
    }

    public ContractException(String message, Throwable cause) {
        super(message, cause);
    }
}
