package dev.tandem.initiatives.alignment;

import dev.tandem.http.table.Tabular;
import dev.tandem.initiatives.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The report on alignment over HTTP. */
@Path("/api/v1/reports/alignment")
@Tag(name = "Alignment", description = "Whether strategy and execution, and the two sides, still agree.")
@Produces({MediaType.APPLICATION_JSON, Tabular.CSV, Tabular.NDJSON})
public class AlignmentResource {

    private static final String WHAT_IT_IS = """
        Says whether the money goes where both sides agreed it should, who and what is missing, and where the sides are \
        apart; in one figure from 0 to 100, `overall`.

        **Overall** = Σ points over the parts; points = weight × value. Of the parts with something to judge, weight = \
        the part's number below ÷ the sum of these numbers × 100.

        | part | number | value |
        |---|---|---|
        | PLANNED_MONEY | 20 | the planned cost that lies where it was agreed: Σ over objectives of the smaller of the \
        share of the money and the agreed share |
        | ACTUAL_MONEY | 15 | the same of the measured cost |
        | INITIATIVES_WITH_OBJECTIVE | 15 | open initiatives that contribute to a live objective ÷ open initiatives |
        | OBJECTIVES_WITH_INITIATIVE | 10 | live objectives that an open initiative serves, at themselves or below ÷ \
        live objectives; of the whole portfolio only |
        | OWNERS | 10 | open initiatives and live objectives with an owner on both sides ÷ all of them |
        | CHECK_INS | 10 | initiatives IN_PROGRESS or LIVE whose check-ins are neither overdue nor two steps apart ÷ all \
        of them |
        | SIGN_OFFS | 5 | sides that gates wait for and that are not overdue ÷ all that are waited for |
        | SECURITY_DEADLINES | 10 | (on track + ½ at risk) ÷ security deadlines still to be met |
        | AGREED_WEIGHTS | 5 | 1 − Σ difference of the two sides' weights ÷ (100 × live objectives); a side that is silent \
        counts as 100 apart |

        The figure is rounded once, half-even, to one decimal; points are rounded by largest remainder, so that they add \
        up to it. An initiative is open while it is PROPOSED, APPROVED, IN_PROGRESS, LIVE or ON_HOLD.

        **Money**: planned cost is the cost lines of the baseline of initiatives that are APPROVED, IN_PROGRESS, LIVE or \
        CLOSED (of an adopted one the adopted version), measured cost the cells of COST metrics. An initiative's cost is \
        split among its objectives by its contributions; what goes to retired objectives or none is in the row without \
        one. The agreed share of an objective is its parent's times its agreed weight over those of all below that parent \
        (equally where none of them has a weight); what serves an objective with others below it serves these in the \
        agreed proportion. What nets out below zero has no share. Nothing is converted: in `overall` each currency counts \
        by how many initiatives have money in it.

        **Whatever is narrower than the whole portfolio** (a node, a stage, somebody's own) is judged by the objectives \
        that its initiatives contribute to, and its agreed shares are those of these objectives among themselves.

        **As a table** every row says in `row` what it is about: WHOLE, PART, THEME, OBJECTIVE (with `by=OBJECTIVE`), \
        GROUP, GROUP_PART, GROUP_MONEY (with `by=PORTFOLIO_NODE` or `STAGE`), FINDINGS (a kind, with how many there are) \
        and FINDING (the first `limit` of a kind, as in JSON).

        Both executives and finance see the whole, portfolio managers and integrators their own initiatives (`scope`: \
        OWN).\
        """;

    private final AlignmentService service;

    AlignmentResource(AlignmentService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({
        Roles.BUSINESS_EXECUTIVE,
        Roles.TECHNOLOGY_EXECUTIVE,
        Roles.FINANCE,
        Roles.PORTFOLIO_MANAGER,
        Roles.INTEGRATOR
    })
    @Operation(
            operationId = "getAlignment",
            summary = "Report whether strategy and execution agree",
            description = WHAT_IT_IS)
    @APIResponse(responseCode = "200", description = "The report.")
    public AlignmentView report(@BeanParam AlignmentFilter filter) {
        return service.report(filter);
    }
}
