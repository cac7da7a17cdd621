package dev.tandem.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.client.ApiClient;
import dev.tandem.client.ApiException;
import dev.tandem.client.ApiResponse;
import dev.tandem.client.api.GatesApi;
import dev.tandem.client.api.InitiativesApi;
import dev.tandem.client.api.InitiativesApi.APIGetInitiativeRequest;
import dev.tandem.client.api.InitiativesApi.APIListInitiativesRequest;
import dev.tandem.client.api.MeasurementsApi;
import dev.tandem.client.api.MeasurementsApi.APIRecordMeasurementsRequest;
import dev.tandem.client.api.ObjectivesApi;
import dev.tandem.client.api.PlansApi;
import dev.tandem.client.api.PortfolioNodesApi;
import dev.tandem.client.api.ReportsApi;
import dev.tandem.client.api.ReportsApi.APIGetProfitAndLossRequest;
import dev.tandem.client.model.BulkAnswer;
import dev.tandem.client.model.ContributionDraft;
import dev.tandem.client.model.ExpenseType;
import dev.tandem.client.model.Gate;
import dev.tandem.client.model.InitiativeDraft;
import dev.tandem.client.model.InitiativeView;
import dev.tandem.client.model.LineKind;
import dev.tandem.client.model.MeasurementRow;
import dev.tandem.client.model.Money;
import dev.tandem.client.model.NodeKind;
import dev.tandem.client.model.PageInitiativeView;
import dev.tandem.client.model.PlanDraft;
import dev.tandem.client.model.PlanLine;
import dev.tandem.client.model.Problem;
import dev.tandem.client.model.ReportRow;
import dev.tandem.client.model.ReviseInitiativeRequest;
import dev.tandem.client.model.SetObjective;
import dev.tandem.client.model.SetPortfolioNode;
import dev.tandem.client.model.Side;
import dev.tandem.client.model.SignOffDecision;
import dev.tandem.client.model.SignOffDraft;
import dev.tandem.client.model.SignOffResult;
import dev.tandem.client.model.Status;
import dev.tandem.client.model.Theme;
import dev.tandem.local.person.People;
import dev.tandem.local.person.Person;
import dev.tandem.local.person.ReadyTokens;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Java programs walk the road with the client that is generated from the contract, and with nothing else of ours. */
@ExtendWith(RunningTandem.class)
class JavaClientTest {

    /** Has more digits than a binary fraction can hold. */
    private static final String COST = "1234567890123456.78";

    private static ReadyTokens tokens;
    private static String node;
    private static String objective;

    @BeforeAll
    static void prepareAPortfolio(RunningTandem.Started tandem) throws ApiException {
        tokens = tandem.tokens();
        ApiClient executive = as(People.BUSINESS_EXECUTIVE_1);
        node = new PortfolioNodesApi(executive)
                .createPortfolioNode(new SetPortfolioNode().title("Java client").kind(NodeKind.PORTFOLIO), key())
                .getId()
                .toString();
        objective = new ObjectivesApi(executive)
                .createObjective(new SetObjective().title("Fewer returns").theme(Theme.COST_REDUCTION), key())
                .getId()
                .toString();
    }

    @Test
    void anInitiativeIsProposedSignedByTwoPeopleMeasuredAndReportedToTheLastDigit() throws ApiException {
        String id = propose(draft("Signed"), key()).getId().toString();
        new PlansApi(as(People.PORTFOLIO_MANAGER))
                .writePlan(
                        id,
                        new PlanDraft()
                                .addLinesItem(new PlanLine()
                                        .kind(LineKind.COST)
                                        .description("Team")
                                        .expenseType(ExpenseType.CAPEX)
                                        .costType("PEOPLE")
                                        .amount(new Money().amount("90000.00").currency("EUR"))
                                        .from(LocalDate.of(2026, 10, 1))
                                        .to(LocalDate.of(2026, 12, 31))),
                        key());

        SignOffResult first =
                signOff(People.BUSINESS_EXECUTIVE_1, id, Side.BUSINESS).getData();
        assertEquals(Set.of(Side.TECHNOLOGY), first.getMissing());
        ApiResponse<SignOffResult> second = signOff(People.TECHNOLOGY_EXECUTIVE_1, id, Side.TECHNOLOGY);
        assertTrue(second.getData().getGatePassed());
        assertEquals(Status.APPROVED, second.getData().getInitiative().getStatus());

        ApiClient finance = as(People.FINANCE_1);
        BulkAnswer recorded = new MeasurementsApi(finance)
                .recordMeasurements(APIRecordMeasurementsRequest.newBuilder()
                        .idempotencyKey(key())
                        .measurementRow(List.of(new MeasurementRow()
                                .source("java-client")
                                .id("1")
                                .metric("project-people")
                                .on(LocalDate.of(2026, 10, 31))
                                .value(COST)
                                .currency("EUR")
                                .initiative(id)))
                        .build());
        assertEquals(1, recorded.getAccepted());
        assertEquals(List.of(), recorded.getRows());

        ReportRow row = new ReportsApi(finance)
                .getProfitAndLoss(APIGetProfitAndLossRequest.newBuilder()
                        .groupBy("initiative")
                        .interval("quarter")
                        .from(LocalDate.of(2026, 10, 1))
                        .initiative(id)
                        .tandemAfter(header(second, "Tandem-Position"))
                        .build())
                .getCurrencies()
                .get(0)
                .getRows()
                .get(0);
        assertEquals("90000.00", row.getPlan().getCostCapex());
        assertEquals(new BigDecimal(COST), new BigDecimal(row.getActual().getCostCapex()));
    }

    @Test
    void theSameProposalWithTheSameKeyIsOneInitiative() throws ApiException {
        String once = key();
        assertEquals(
                propose(draft("Once"), once).getId(),
                propose(draft("Once"), once).getId());
    }

    @Test
    void aListIsReadPageByPage() throws ApiException {
        String label = UUID.randomUUID().toString();
        for (String title : List.of("One", "Two", "Three")) {
            propose(draft(title).labels(Map.of("run", label)), key());
        }
        InitiativesApi viewer = new InitiativesApi(as(People.VIEWER));
        Set<String> titles = new HashSet<>();
        int pages = 0;
        for (String cursor = null; pages == 0 || cursor != null; pages++) {
            PageInitiativeView page = viewer.listInitiatives(APIListInitiativesRequest.newBuilder()
                    .label(List.of("run:" + label))
                    .portfolioNode(node)
                    .limit(2)
                    .cursor(cursor)
                    .build());
            page.getItems().forEach(initiative -> titles.add(initiative.getTitle()));
            cursor = page.getNext();
        }
        assertEquals(Set.of("One", "Two", "Three"), titles);
        assertEquals(2, pages);
    }

    @Test
    void aMergePatchTakesAwayWhatIsNullAndLeavesWhatItDoesNotName() throws ApiException {
        InitiativesApi manager = new InitiativesApi(as(People.PORTFOLIO_MANAGER));
        InitiativeDraft draft = draft("Größenberater")
                .description("Asks for the size of a favourite shoe.")
                .startOn(LocalDate.of(2026, 9, 1))
                .endOn(LocalDate.of(2027, 6, 30))
                .labels(Map.of("region", "EU", "tribe", "shop"));
        ApiResponse<InitiativeView> read = read(manager, propose(draft, key()).getId());
        Map<String, String> labels = new HashMap<>();
        labels.put("region", null);

        InitiativeView patched = manager.reviseInitiative(
                read.getData().getId().toString(),
                header(read, "ETag"),
                new ReviseInitiativeRequest().description(null).endOn(null).labels(labels));

        assertNull(patched.getDescription());
        assertNull(patched.getEndOn());
        assertEquals(Map.of("tribe", "shop"), patched.getLabels());
        assertEquals("Größenberater", patched.getTitle());
        assertEquals(LocalDate.of(2026, 9, 1), patched.getStartOn());
        assertEquals(1, patched.getContributions().size());
        assertEquals("amara.okafor", patched.getBusinessOwner().getSubject());
    }

    @Test
    void whatIsRefusedIsAProblemWithItsFields() throws ApiException, IOException {
        ApiClient client = as(People.PORTFOLIO_MANAGER);
        InitiativesApi manager = new InitiativesApi(client);
        ApiResponse<InitiativeView> read =
                read(manager, propose(draft("Refused"), key()).getId());
        String id = read.getData().getId().toString();
        String tag = header(read, "ETag");
        manager.reviseInitiative(id, tag, new ReviseInitiativeRequest().description("Somebody was faster."));

        Problem stale = problem(
                client,
                assertThrows(
                        ApiException.class,
                        () -> manager.reviseInitiative(id, tag, new ReviseInitiativeRequest().title("Late"))));
        assertEquals(412, stale.getStatus());
        assertTrue(stale.getType().startsWith("/problems/"), stale.getType());
        assertNotNull(stale.getRequestId());

        Problem invalid =
                problem(client, assertThrows(ApiException.class, () -> manager.proposeInitiative(draft(" "), key())));
        assertEquals(422, invalid.getStatus());
        assertEquals("/title", invalid.getErrors().get(0).getPointer());
        assertNull(invalid.getErrors().get(0).getRow());
    }

    private static InitiativeDraft draft(String title) {
        return new InitiativeDraft()
                .title(title)
                .portfolioNodeId(node)
                .businessOwner(owner(People.BUSINESS_EXECUTIVE_1))
                .technologyOwner(owner(People.TECHNOLOGY_EXECUTIVE_1))
                .addContributionsItem(
                        new ContributionDraft().objectiveId(objective).weight("100"));
    }

    private static dev.tandem.client.model.Person owner(Person person) {
        return new dev.tandem.client.model.Person().subject(person.subject()).name(person.name());
    }

    private static InitiativeView propose(InitiativeDraft draft, String key) throws ApiException {
        return new InitiativesApi(as(People.PORTFOLIO_MANAGER)).proposeInitiative(draft, key);
    }

    private static ApiResponse<InitiativeView> read(InitiativesApi api, UUID id) throws ApiException {
        return api.getInitiativeWithHttpInfo(
                APIGetInitiativeRequest.newBuilder().id(id.toString()).build());
    }

    private static ApiResponse<SignOffResult> signOff(Person person, String id, Side side) throws ApiException {
        return new GatesApi(as(person))
                .signOffWithHttpInfo(
                        id,
                        new SignOffDraft()
                                .gate(Gate.APPROVE)
                                .side(side)
                                .decision(SignOffDecision.APPROVE)
                                .planVersion(1),
                        key());
    }

    private static Problem problem(ApiClient client, ApiException refused) throws IOException {
        return client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
    }

    private static String header(ApiResponse<?> response, String name) {
        return response.getHeaders().get(name).get(0);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static ApiClient as(Person person) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(tokens.door().toString());
        return client.setRequestInterceptor(
                request -> request.header("Authorization", "Bearer " + tokens.token(person)));
    }
}
