package dev.tandem.metrics.board;

import dev.tandem.http.representation.MediaRanges;
import dev.tandem.http.table.CsvAnswers;
import dev.tandem.http.table.Tabular;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The forms of a board report, the one first that is given to those who do not mind. */
enum Form {
    JSON(MediaType.APPLICATION_JSON, MediaType.APPLICATION_JSON, "json"),
    CSV(Tabular.CSV, CsvAnswers.CONTENT_TYPE, "csv"),
    HTML(MediaType.TEXT_HTML, MediaType.TEXT_HTML + ";charset=UTF-8", "html");

    private static final List<String> TYPES =
            Arrays.stream(values()).map(form -> form.mediaType).toList();

    private final String mediaType;
    private final String contentType;
    private final String ending;

    Form(String mediaType, String contentType, String ending) {
        this.mediaType = mediaType;
        this.contentType = contentType;
        this.ending = ending;
    }

    /** The one that {@code Accept} asks for; empty when it asks for none of them. */
    static Optional<Form> wanted(HttpHeaders headers) {
        return MediaRanges.liked(headers.getHeaderString(HttpHeaders.ACCEPT), TYPES)
                .map(liked -> values()[TYPES.indexOf(liked)]);
    }

    String contentType() {
        return contentType;
    }

    String ending() {
        return ending;
    }

    /** The entity tag: two forms are never the same bytes. */
    String tag(String hash) {
        return this == JSON ? hash : hash + "-" + ending;
    }
}
