package dev.tandem.initiatives.initiative;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tandem.initiatives.reference.ExternalReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/**
 * External references as a jsonb column. Hibernate takes a JSON list of an embeddable for the embeddable itself, so this
 * one is written by hand.
 */
@Converter
public class ReferencesColumn implements AttributeConverter<List<ExternalReference>, String> {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<ExternalReference>> LIST = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<ExternalReference> references) {
        try {
            return references == null ? null : MAPPER.writeValueAsString(references);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("References are always JSON", impossible);
        }
    }

    @Override
    public List<ExternalReference> convertToEntityAttribute(String json) {
        try {
            return json == null ? null : MAPPER.readValue(json, LIST);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The column holds no references", unreadable);
        }
    }
}
