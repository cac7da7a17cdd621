package dev.tandem.http.table;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Gives what is {@link Tabular} as CSV. */
@Provider
@Produces(Tabular.CSV)
public class CsvAnswers implements MessageBodyWriter<Tabular> {

    /** As RFC 7111 has it. */
    public static final String CONTENT_TYPE = Tabular.CSV + ";charset=UTF-8;header=present";

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return Tabular.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Tabular answer,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, CONTENT_TYPE);
        answer.table().writeCsv(out);
    }
}
