package dev.tandem.http;

/**
 * The order in which a request passes the filters. Before all of these, and for every route, comes {@link #ARRIVAL};
 * then the token and the roles are checked; then, in this order, the rest (smaller numbers first).
 */
public final class FilterOrder {

    /** Vert.x filter, where larger numbers come first: request id and headers of every answer. */
    public static final int ARRIVAL = 1000;

    /** The form of the answer that the client likes best. */
    public static final int FORM = 1050;

    /** Query parameters that the operation does not have, and texts that cannot be decoded. */
    public static final int PARAMETERS = 1100;

    /** A cursor that belongs to another list or to other filters. */
    public static final int CURSOR = 1150;

    /** Size and encoding of the body, as far as the headers tell. */
    public static final int BODY_HEADERS = 1200;

    /** Free for the modules on top: what needs the operation but not yet its body. */
    public static final int OPERATION = 2000;

    /** Reads the body: size, encoding, UTF-8, JSON. */
    public static final int BODY = 3000;

    /** Of responses, where larger numbers come first: what is sent at the end, and its entity tag. */
    public static final int REPRESENTATION = 3900;

    /** Of responses: the link to the next page. */
    public static final int NEXT_LINK = 4000;

    /** Of responses: where what was made is to be found. */
    public static final int LOCATION = 4100;

    /** Of responses: that another form could have been asked for. */
    public static final int FORMS = 4200;

    /** Of responses: that the operation will go. */
    public static final int DEPRECATION = 4300;

    private FilterOrder() {}
}
