package dev.tandem.gateway.page;

/** What the pages written here have in common. */
final class Html {

    private static final String FRAME = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s · Tandem</title>
        <link rel="icon" href="/docs/tandem.svg" type="image/svg+xml">
        <link rel="stylesheet" href="/docs/tandem.css">
        </head>
        <body>
        <header><a href="/">Tandem</a> <nav><a href="/docs">API</a> <a href="/docs/events">Events</a> \
        <a href="/docs/changes">Changes</a> <a href="/problems">Problems</a></nav></header>
        <main class="page">
        %s</main>
        </body>
        </html>
        """;

    private Html() {}

    /** A whole page; the title is text, the body is HTML. */
    static String page(String title, CharSequence body) {
        return FRAME.formatted(escaped(title), body);
    }

    /** Paragraphs of text, parted by empty lines, with code between backquotes. */
    static String paragraphs(String text) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : text.strip().split("\n\\s*\n", -1)) {
            html.append("<p>").append(marked(paragraph)).append("</p>\n");
        }
        return html.toString();
    }

    /** Text with code between backquotes. */
    static String marked(String text) {
        return escaped(text).replaceAll("`([^`]*)`", "<code>$1</code>");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
