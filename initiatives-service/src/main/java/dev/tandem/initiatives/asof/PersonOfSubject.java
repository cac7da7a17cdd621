package dev.tandem.initiatives.asof;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import dev.tandem.initiatives.person.Person;
import java.io.IOException;
import java.util.function.Function;

/** Makes a person of the subject that a state has in their place. */
final class PersonOfSubject extends StdDeserializer<Person> {

    /** The attribute of a reader with its {@code Function<String, Person>}. */
    static final Object PERSONS = PersonOfSubject.class.getName();

    private static final long serialVersionUID = 1L;

    PersonOfSubject() {
        super(Person.class);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Person deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            return ((Function<String, Person>) context.getAttribute(PERSONS)).apply(json.getText());
        }
        JsonNode person = json.readValueAsTree();
        return new Person(
                person.path("subject").asText(),
                person.path("name").isTextual() ? person.path("name").asText() : null);
    }
}
