package dev.tandem.metrics.board;

import dev.tandem.http.table.CsvAnswers;
import dev.tandem.http.table.Tabular;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.Optional;

/** The forms of a board report, the one first that is given to those who do not mind. */
enum Form {
    JSON(MediaType.APPLICATION_JSON, MediaType.APPLICATION_JSON, "json"),
    CSV(Tabular.CSV, CsvAnswers.CONTENT_TYPE, "csv"),
    HTML(MediaType.TEXT_HTML, MediaType.TEXT_HTML + ";charset=UTF-8", "html");

    private final String mediaType;
    private final String contentType;
    private final String ending;

    Form(String mediaType, String contentType, String ending) {
        this.mediaType = mediaType;
        this.contentType = contentType;
        this.ending = ending;
    }

    /** The one that {@code Accept} asks for; empty when it asks for none of them. */
    static Optional<Form> wanted(Request request) {
        Variant wanted = request.selectVariant(Arrays.stream(values())
                .map(form -> new Variant(MediaType.valueOf(form.mediaType), (String) null, null))
                .toList());
        return Optional.ofNullable(wanted).flatMap(variant -> Arrays.stream(values())
                .filter(form -> MediaType.valueOf(form.mediaType).isCompatible(variant.getMediaType()))
                .findFirst());
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
