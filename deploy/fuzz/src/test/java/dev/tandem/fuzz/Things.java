package dev.tandem.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.tandem.embedded.contract.Contract;
import dev.tandem.embedded.contract.Schemas;

/** A small contract for tests. */
final class Things {

    private static final String DOCUMENT = """
        {"openapi": "3.1.0",
         "paths": {
          "/api/things": {"get": {"operationId": "listThings", "responses": {"200": {"content": {"application/json": {"schema": {
             "type": "object", "properties": {"items": {"type": "array"}, "next": {"type": "string"}}}}}}}}},
          "/api/things/{id}": {"put": {
           "operationId": "keepThing",
           "security": [{"bearer": ["finance"]}],
           "parameters": [
             {"name": "id", "in": "path", "required": true, "schema": {"type": "integer", "maximum": 9}},
             {"name": "dry", "in": "query", "schema": {"type": "boolean"}}],
           "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
           "responses": {
             "200": {"headers": {"X-Request-Id": {"required": true, "schema": {"type": "string"}}},
               "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
             "503": {"content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}}}}},
         "components": {"schemas": {
           "Line": {"type": "array", "minItems": 1000, "maxItems": 1000, "items": {"type": "string", "maxLength": 200}},
           "Plane": {"type": "array", "minItems": 500, "maxItems": 500, "items": {"$ref": "#/components/schemas/Line"}},
           "Cube": {"type": "array", "minItems": 100, "maxItems": 100, "items": {"$ref": "#/components/schemas/Plane"}},
           "Problem": {"type": "object", "required": ["title"], "properties": {"title": {"type": "string"}}},
           "Thing": {"type": "object", "required": ["on", "kind"], "properties": {
             "on": {"type": "string", "format": "date"},
             "since": {"type": "string", "format": "date-time"},
             "kind": {"type": "string", "enum": ["BIG", "SMALL"]},
             "code": {"type": "string", "pattern": "^[A-Z]{3}$"},
             "owner": {"type": "string", "format": "uuid"},
             "note": {"type": ["string", "null"], "minLength": 1, "maxLength": 20},
             "size": {"type": "integer", "minimum": 3, "maximum": 5},
             "parts": {"type": "array", "minItems": 1, "maxItems": 2, "items": {"$ref": "#/components/schemas/Thing"}},
             "twin": {"anyOf": [{"$ref": "#/components/schemas/Thing"}, {"type": "null"}]},
             "labels": {"type": "object", "additionalProperties": {"type": "boolean"}}}}}}}\
        """;

    private Things() {}

    static Contract contract() {
        try {
            return new Contract(Schemas.JSON.readTree(DOCUMENT));
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
