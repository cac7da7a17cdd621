package dev.tandem.http.problem;

/**
 * One kind of error that a client may meet. Its type URI, {@code /problems/<slug>}, leads to a page that shows the
 * explanation.
 *
 * @param slug kebab-case name, unique among all services
 * @param status the HTTP status
 * @param title a short sentence without a full stop, the same for every occurrence
 * @param explanation what happened and what to do, for the page; plain text, paragraphs parted by an empty line
 */
public record ProblemType(String slug, int status, String title, String explanation) {

    /** The value of {@code type} in a problem body. */
    public String uri() {
        return "/problems/" + slug;
    }
}
