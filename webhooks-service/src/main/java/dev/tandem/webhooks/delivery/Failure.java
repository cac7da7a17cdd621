package dev.tandem.webhooks.delivery;

/** Why an attempt failed. */
public enum Failure {
    /** The host of the URL is not known in the DNS, or the DNS did not answer. */
    UNKNOWN_HOST,
    /** It leads to an address that is not public. Nobody was connected to. */
    FORBIDDEN_ADDRESS,
    /** Nobody took the connection. */
    NO_CONNECTION,
    /** There was no agreement on TLS: the certificate is not trusted, or is of another host. */
    NO_TLS,
    /** There was no whole answer within fifteen seconds. */
    TIMED_OUT,
    /** The connection ended without an answer, or the answer was not HTTP. */
    BROKEN_OFF,
    /** The answer's status is not one of success (2xx). */
    BAD_STATUS
}
