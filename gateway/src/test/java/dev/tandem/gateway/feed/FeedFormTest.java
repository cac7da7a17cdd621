package dev.tandem.gateway.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedFormTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                                          | PAGE",
                "''                                         | PAGE",
                "*/*                                        | PAGE",
                "application/json                           | PAGE",
                "application/*                              | PAGE",
                "text/event-stream                          | STREAM",
                "Text/Event-Stream; charset=utf-8           | STREAM",
                "text/*                                     | STREAM",
                "text/event-stream, */*                     | STREAM",
                "application/json, text/event-stream        | PAGE",
                "application/json;q=0.5, text/event-stream  | STREAM",
                "text/event-stream;q=0, */*                 | PAGE",
                "text/html, */*;q=0.1                       | PAGE",
                "text/html                                  | NEITHER",
                "application/json;q=0                       | NEITHER",
                "application/xml                            | NEITHER",
                "application/json;q=much                    | NEITHER",
            })
    void theHeaderAcceptDecides(String accept, String expected) {
        FeedForm form = FeedForm.of(accept);
        assertEquals(expected, form == null ? "NEITHER" : form.name());
    }
}
