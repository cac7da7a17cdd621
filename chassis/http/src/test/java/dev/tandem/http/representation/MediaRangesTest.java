package dev.tandem.http.representation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaRangesTest {

    private static final List<String> FORMS = List.of("application/json", "text/csv", "text/html");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                                         | application/json",
                "''                                        | application/json",
                "*/*                                       | application/json",
                "Text/CSV ; header=present                 | text/csv",
                "text/*                                    | text/csv",
                "text/*;q=0.5, text/html                   | text/html",
                "text/html, */*                            | text/html",
                "text/html, application/json               | application/json",
                "text/html;q=0.9, application/json;q=0.8   | text/html",
                "application/json;q=0, */*                 | text/csv",
                "text/csv;q=0, text/*                      | text/html",
                "*/*;q=0, text/csv;q=0.001                 | text/csv",
                "image/png, */*;q=0.1                      | application/json",
                "image/png                                 | none",
                "application/json;q=0                      | none",
                "*/*; Q=0.000                              | none",
                "application/json;q=much                   | none",
                "application/json;q=NaN                    | none",
                "/*                                        | none"
            })
    void theHeaderAcceptChooses(String accept, String expected) {
        assertEquals(expected, MediaRanges.liked(accept, FORMS).orElse("none"));
    }
}
