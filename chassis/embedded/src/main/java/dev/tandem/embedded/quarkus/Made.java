package dev.tandem.embedded.quarkus;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.ValidatableResponse;

/** What a request has made. */
public final class Made {
    private Made() {}

    /** Its id, read without a path of REST Assured, which would be compiled as a program of its own each time. */
    public static String id(ValidatableResponse answer) {
        return answer.extract().as(JsonNode.class).required("id").asText();
    }
}
