package dev.tandem.initiatives.initiative;

import static dev.tandem.initiatives.Api.business;
import static dev.tandem.initiatives.Api.get;
import static dev.tandem.initiatives.Api.json;
import static dev.tandem.initiatives.Api.patch;
import static dev.tandem.initiatives.Api.post;
import static dev.tandem.initiatives.Api.viewer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.tandem.embedded.quarkus.TandemBackends;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input as tables: the status, and a pointer to the place. Nothing is stored, nothing repaired. */
@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class InitiativeBadInputTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                        | 422 | /title
            {'title': ''}                                                             | 422 | /title
            {'title': null}                                                           | 422 | /title
            {'title': 7}                                                              | 422 | /title
            {'title': 'x', 'titel': 'y'}                                              | 422 | /titel
            {'title': 'x', 'startOn': '2026-02-31'}                                   | 422 | /startOn
            {'title': 'x', 'startOn': '1.2.2026'}                                     | 422 | /startOn
            {'title': 'x', 'startOn': '0026-02-01'}                                   | 422 | /startOn
            {'title': 'x', 'startOn': '2026-02-02', 'endOn': '2026-02-01'}            | 422 | /endOn
            {'title': 'x', 'startOn': '2026-02-02', 'deadline': '2026-02-01'}         | 422 | /deadline
            {'title': 'x', 'journeyStage': 'BUY'}                                     | 422 | /journeyStage
            {'title': 'x', 'valueDrivers': ['SALES', 'SALES']}                        | 422 | /valueDrivers/1
            {'title': 'x', 'valueDrivers': 'SALES'}                                   | 422 | /valueDrivers
            {'title': 'x', 'businessOwner': {'name': 'No subject'}}                   | 422 | /businessOwner/subject
            {'title': 'x', 'businessOwner': {'subject': 'a b'}}                       | 422 | /businessOwner/subject
            {'title': 'x', 'businessOwner': {'subject': 'a'}, 'technologyOwner': {'subject': 'a'}} | 422 | /technologyOwner
            {'title': 'x', 'portfolioNodeId': 'ext:org:nowhere'}                      | 422 | /portfolioNodeId
            {'title': 'x', 'portfolioNodeId': 'what'}                                 | 422 | /portfolioNodeId
            {'title': 'x', 'contributions': [{'objectiveId': 'ext:a:b', 'weight': '100'}]} | 422 | /contributions/0/objectiveId
            {'title': 'x', 'contributions': [{'objectiveId': 'ext:a:b', 'weight': '99.9'}]} | 422 | /contributions
            {'title': 'x', 'contributions': [{'objectiveId': 'ext:a:b', 'weight': '0'}]} | 422 | /contributions/0/weight
            {'title': 'x', 'contributions': [{'objectiveId': 'ext:a:b', 'weight': '1e2'}]} | 422 | /contributions/0/weight
            {'title': 'x', 'contributions': [{'objectiveId': 'ext:a:b', 'weight': 100}]} | 422 | /contributions/0/weight
            {'title': 'x', 'contributions': [null]}                                   | 422 | /contributions/0
            {'title': 'x', 'systems': [{'reference': 'r'}]}                           | 422 | /systems/0/name
            {'title': 'x', 'labels': {'': 'v'}}                                       | 422 | /labels
            {'title': 'x', 'labels': {'k': null}}                                     | 422 | /labels
            {'title': 'x', 'externalReferences': [{'source': 'a:b', 'key': '1'}]}     | 422 | /externalReferences/0/source
            {'title': 'x', 'externalReferences': [{'source': 'a', 'key': '1'}, {'source': 'a', 'key': '1'}]} | 422 | /externalReferences/1
            {'title': 'x', 'status': 'LIVE'}                                          | 422 | /status
            {'title': 'nul \\u0000 in it'}                                            | 422 | /title
            {'title': 'x', 'title': 'y'}                                              | 400 | -
            {'title': 'x'} {'title': 'y'}                                             | 400 | -
            {'title': 'x'                                                             | 400 | -
            {'title': NaN}                                                            | 400 | -
            []                                                                        | 422 | -
            """)
    void aBadInitiativeIsRefusedAndPointedAt(String body, int status, String pointer) {
        refused(post(business(), "/initiatives", json(body)), status, pointer);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                        | 422 | /lines
            {'lines': []}                                                             | 422 | /lines
            {'lines': [{}]}                                                           | 422 | /lines/0/kind
            {'lines': [{'kind': 'COST'}]}                                             | 422 | /lines/0/amount
            {'lines': [{'kind': 'COST', 'amount': {'amount': '1.5', 'currency': 'JPY'}}]} | 422 | /lines/0/amount/amount
            {'lines': [{'kind': 'COST', 'amount': {'amount': '1.005', 'currency': 'EUR'}}]} | 422 | /lines/0/amount/amount
            {'lines': [{'kind': 'COST', 'amount': {'amount': '1', 'currency': 'XXX'}}]} | 422 | /lines/0/amount/currency
            {'lines': [{'kind': 'COST', 'amount': {'amount': '1', 'currency': 'eur'}}]} | 422 | /lines/0/amount/currency
            {'lines': [{'kind': 'COST', 'amount': {'amount': '5e1310720', 'currency': 'EUR'}}]} | 422 | /lines/0/amount/amount
            {'lines': [{'kind': 'COST', 'amount': {'amount': 1.5, 'currency': 'EUR'}}]} | 422 | /lines/0/amount/amount
            {'lines': [{'kind': 'COST', 'amount': {'amount': '1234567890123456', 'currency': 'EUR'}}]} | 422 | /lines/0/amount/amount
            {'lines': [{'kind': 'COST', 'amount': {'amount': '1', 'currency': 'EUR'}, 'from': '2026-02-01', 'to': '2026-01-01'}]} | 422 | /lines/0/to
            {'lines': [{'kind': 'COST', 'amount': {'amount': '1', 'currency': 'EUR'}, 'from': '2026-02-01'}]} | 422 | /lines/0/to
            {'lines': [{'kind': 'COST', 'amount': {'amount': '1', 'currency': 'EUR'}, 'team': 'x'}]} | 422 | /lines/0/team
            {'lines': [{'kind': 'EFFORT', 'fullTimeEquivalents': '-1'}]}              | 422 | /lines/0/fullTimeEquivalents
            {'lines': [{'kind': 'EFFORT', 'fullTimeEquivalents': 2}]}                 | 422 | /lines/0/fullTimeEquivalents
            {'lines': [{'kind': 'BENEFIT', 'amount': {'amount': '1', 'currency': 'EUR'}, 'metricKey': 'Not Kebab'}]} | 422 | /lines/0/metricKey
            {'lines': [{'kind': 'EFFORT', 'fullTimeEquivalents': '1'}], 'basedOn': 1.9} | 422 | /basedOn
            {'lines': [{'kind': 'EFFORT', 'fullTimeEquivalents': '1'}], 'basedOn': 4} | 409 | /basedOn
            """)
    void aBadPlanIsRefusedAndPointedAt(String body, int status, String pointer) {
        String id =
                post(business(), "/initiatives", json("{'title': 'Bad plans'}")).path("id");
        refused(post(business(), "/initiatives/" + id + "/plans", json(body)), status, pointer);
        get(viewer(), "/initiatives/" + id).then().body("version", equalTo(1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                                      | 422 | /gate
            {'gate': 'LEAVE', 'side': 'BUSINESS', 'decision': 'APPROVE', 'planVersion': 1}          | 422 | /gate
            {'gate': 'START', 'side': 'BUSINESS', 'decision': 'APPROVE'}                            | 422 | /planVersion
            {'gate': 'START', 'side': 'BUSINESS', 'decision': 'APPROVE', 'planVersion': 0}          | 422 | /planVersion
            {'gate': 'START', 'side': 'BUSINESS', 'decision': 'APPROVE', 'planVersion': 1.9}        | 422 | /planVersion
            {'gate': 'START', 'side': 'BUSINESS', 'decision': 'APPROVE', 'planVersion': '1'}        | 422 | /planVersion
            {'gate': 'START', 'side': 'BUSINESS', 'decision': 'APPROVE', 'planVersion': 99999999999} | 422 | /planVersion
            {'gate': 'START', 'side': 'BUSINESS', 'decision': 'MAYBE', 'planVersion': 1}            | 422 | /decision
            """)
    void aBadSignOffIsRefusedAndPointedAt(String body, int status, String pointer) {
        String id = post(business(), "/initiatives", json("{'title': 'Bad sign-offs'}"))
                .path("id");
        refused(post(business(), "/initiatives/" + id + "/sign-offs", json(body)), status, pointer);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'title': null}                              | /title
            {'nope': null}                               | /nope
            {'labels': {'bad key!': 'x'}}                | /labels
            {'contributions': [{'objectiveId': 'ext:a:b', 'weight': '50'}]} | /contributions
            {'endOn': '2000-01-01', 'startOn': '2000-01-02'} | /endOn
            []                                           | -
            """)
    void aBadPatchIsRefusedAndPointedAt(String body, String pointer) {
        String id = post(business(), "/initiatives", json("{'title': 'Bad patches'}"))
                .path("id");
        refused(patch(business(), "/initiatives/" + id, 1, json(body)), 422, pointer);
        get(viewer(), "/initiatives/" + id).then().body("version", equalTo(1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "limit=0",
        "limit=201",
        "limit=x",
        "cursor=what",
        "sort=age",
        "status=OPEN",
        "theme=FUN",
        "label=nocolon",
        "q=---",
        "updatedSince=yesterday",
        "portfolioNode=x",
        "portfolioNode=ext:a:nowhere",
        "objective=ext:a:nowhere",
        "nope=1",
        "includeRetired=maybe"
    })
    void aBadFilterIsRefusedByName(String query) {
        get(viewer(), "/initiatives?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.parameter", hasItem(query.substring(0, query.indexOf('='))));
    }

    private static void refused(Response answer, int status, String pointer) {
        answer.then().statusCode(status).contentType("application/problem+json").body(not(containsString("Exception")));
        if (!pointer.equals("-")) {
            answer.then().body("errors.pointer.find { it.startsWith('" + pointer + "') } != null", equalTo(true));
        }
    }
}
