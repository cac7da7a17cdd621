package dev.tandem.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tandem.client.api.GatesApi;
import dev.tandem.client.api.InitiativesApi;
import dev.tandem.client.api.InitiativesApi.APIGetInitiativeRequest;
import dev.tandem.client.model.InitiativeView;
import dev.tandem.client.model.Problem;
import dev.tandem.client.model.Side;
import dev.tandem.client.model.SignOffDraft;
import dev.tandem.client.model.SignOffResult;
import dev.tandem.client.model.Status;
import dev.tandem.client.model.ValueDriver;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A client that was made some releases ago reads what has been added since. */
class OldClientTest {

    private static final String INITIATIVE = """
            {"id": "0199f3a4-7c1e-7b5a-9d3e-2f6a8c1b0e47", "version": 3, "title": "Größenberater für Łódź",
             "status": "PAUSED_BY_THE_BOARD", "valueDrivers": ["SALES", "REPUTATION"], "planVersion": null,
             "carbonFootprint": {"tonnes": "12.5"}}\
            """;

    @Test
    void aValueThatItDoesNotKnowBreaksNothing() throws IOException, ApiException {
        InitiativeView read = initiative();
        assertEquals(Status.UNKNOWN_DEFAULT_OPEN_API, read.getStatus());
        assertEquals(List.of(ValueDriver.SALES, ValueDriver.UNKNOWN_DEFAULT_OPEN_API), read.getValueDrivers());
        assertEquals(3, read.getVersion());
    }

    @Test
    void aSetWithAValueThatItDoesNotKnowHoldsTheOthers() throws IOException, ApiException {
        try (Stub tandem = new Stub(201, "application/json", """
                {"gatePassed": false, "missing": ["FINANCE", "LEGAL"]}\
                """)) {
            SignOffResult result = new GatesApi(tandem.client()).signOff("ext:demo:any", new SignOffDraft(), null);
            assertEquals(Set.of(Side.FINANCE, Side.UNKNOWN_DEFAULT_OPEN_API), result.getMissing());
        }
    }

    @Test
    void aFieldThatItDoesNotKnowIsLeftAlone() throws IOException, ApiException {
        assertEquals(
                "0199f3a4-7c1e-7b5a-9d3e-2f6a8c1b0e47", initiative().getId().toString());
    }

    /** The platform's own character set is ASCII in these tests. */
    @Test
    void textsAreReadAsUtf8WhateverThePlatformHas() throws IOException, ApiException {
        assertEquals("Größenberater für Łódź", initiative().getTitle());
    }

    @Test
    void aProblemOfAKindThatItDoesNotKnowIsAProblem() throws IOException {
        try (Stub tandem = new Stub(422, "application/problem+json", """
                {"type": "/problems/not-thought-of-yet", "title": "Unmöglich", "status": 422, "detail": "1 field.",
                 "instance": "/api/v1/initiatives/x", "requestId": "r", "moon": "full",
                 "errors": [{"pointer": "/title", "detail": "Too grün.", "rule": "not-green"}]}\
                """)) {
            ApiClient client = tandem.client();
            ApiException refused = assertThrows(ApiException.class, () -> read(client));
            Problem problem = client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
            assertEquals("Unmöglich", problem.getTitle());
            assertEquals("/title", problem.getErrors().get(0).getPointer());
        }
    }

    private static InitiativeView initiative() throws IOException, ApiException {
        try (Stub tandem = new Stub(200, "application/json", INITIATIVE)) {
            return read(tandem.client());
        }
    }

    private static InitiativeView read(ApiClient client) throws ApiException {
        return new InitiativesApi(client)
                .getInitiative(
                        APIGetInitiativeRequest.newBuilder().id("ext:demo:any").build());
    }
}
