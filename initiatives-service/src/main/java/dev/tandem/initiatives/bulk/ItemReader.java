package dev.tandem.initiatives.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.http.json.Checked;
import dev.tandem.http.json.JsonProblems;
import dev.tandem.http.problem.FieldError;
import dev.tandem.initiatives.assessment.AssessmentInput;
import dev.tandem.initiatives.forecast.Forecasts;
import dev.tandem.initiatives.gate.Lifecycle;
import dev.tandem.initiatives.initiative.InitiativeDraft;
import dev.tandem.initiatives.initiative.InitiativeRules;
import dev.tandem.initiatives.plan.Plans;
import dev.tandem.initiatives.reference.ExternalReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Reads a row into an item and checks what can be checked without looking at anything else. */
@ApplicationScoped
class ItemReader {

    private final ObjectMapper mapper;
    private final Checked checked;
    private final Plans plans;
    private final Forecasts forecasts;

    ItemReader(ObjectMapper mapper, Checked checked, Plans plans, Forecasts forecasts) {
        this.mapper = mapper;
        this.checked = checked;
        this.plans = plans;
        this.forecasts = forecasts;
    }

    ReadItem read(LoadRow row, LoadOptions options) {
        if (row.item() == null) {
            return new ReadItem(row, null, null, row.errors());
        }
        ExternalReference reference = reference(row.item());
        try {
            LoadItem item = mapper.treeToValue(row.item(), LoadItem.class);
            if (item == null) {
                return new ReadItem(row, null, null, List.of(FieldError.at("", "Must be an object.")));
            }
            return new ReadItem(row, item, reference, faults(item, options));
        } catch (JsonProcessingException unfit) {
            return new ReadItem(row, null, reference, List.of(JsonProblems.fieldError(unfit)));
        }
    }

    private List<FieldError> faults(LoadItem item, LoadOptions options) {
        List<FieldError> faults = new ArrayList<>(checked.errors(item, ""));
        if (item.status() != null && !item.adopts()) {
            faults.add(FieldError.at("/status", "Is taken only with adopt; else the gates decide."));
        }
        if (item.status() != null && !Lifecycle.adoptable(item.status())) {
            faults.add(FieldError.at("/status", "Must be IN_PROGRESS, LIVE or CLOSED."));
        }
        if (item.reportedOn() != null && !options.mayBeAbout(item.reportedOn())) {
            faults.add(FieldError.at("/reportedOn", LoadOptions.DAYS));
        }
        if (faults.isEmpty()) {
            faults.addAll(alone(LoadedDraft.alone(item)));
        }
        if (item.plan() != null) {
            faults.addAll(plans.faults(item.plan().draft(), "/plan"));
        }
        List<AssessmentInput> assessments = item.assessments() == null ? List.of() : item.assessments();
        for (int i = 0; faults.isEmpty() && i < assessments.size(); i++) {
            assessments
                    .get(i)
                    .fault(options.latest(), "/assessments/" + i + "/assessedOn")
                    .ifPresent(faults::add);
        }
        if (item.forecast() != null) {
            faults.addAll(forecasts.faults(item.forecast().draft(null), "/forecast"));
        }
        options.snapshot()
                .filter(snapshot -> item.externalReference() != null
                        && !snapshot.source().equals(item.externalReference().source()))
                .ifPresent(snapshot -> faults.add(FieldError.at(
                        "/externalReference/source",
                        "Must be the source of the snapshot, " + snapshot.source() + ".")));
        return faults;
    }

    /** Whether the item is taken must not hang on what another report has said, so it must be sound by itself. */
    private List<FieldError> alone(InitiativeDraft draft) {
        List<FieldError> faults = checked.errors(draft, "");
        return (faults.isEmpty() ? InitiativeRules.faults(draft) : faults)
                .stream().map(LoadedDraft::inItem).toList();
    }

    private static ExternalReference reference(JsonNode item) {
        JsonNode source = item.path("externalReference").path("source");
        JsonNode key = item.path("externalReference").path("key");
        boolean readable = source.isTextual()
                && key.isTextual()
                && source.textValue().matches(ExternalReference.SOURCE)
                && key.textValue().matches(ExternalReference.KEY);
        return readable ? new ExternalReference(source.textValue(), key.textValue()) : null;
    }
}
