package dev.tandem.initiatives.plan;

import dev.tandem.http.problem.FieldError;
import dev.tandem.initiatives.organisation.OrganisationRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What money can be spent on: some types everybody knows, and those that the organisation has made its own. */
@ApplicationScoped
public class CostTypes {

    /** Those that every organisation has. */
    public static final List<String> BUILT_IN = List.of("PEOPLE", "SOFTWARE", "CLOUD", "SERVICES", "HARDWARE", "OTHER");

    private final OrganisationRepository organisation;

    CostTypes(OrganisationRepository organisation) {
        this.organisation = organisation;
    }

    /** What is wrong with a cost type; empty when there is none or it is known. */
    public Optional<FieldError> fault(String costType, String pointer) {
        if (costType == null || BUILT_IN.contains(costType)) {
            return Optional.empty();
        }
        List<String> own = organisation.get().costTypes();
        return own.contains(costType)
                ? Optional.empty()
                : Optional.of(FieldError.at(
                        pointer,
                        "Must be one of " + String.join(", ", BUILT_IN)
                                + (own.isEmpty() ? "" : ", " + String.join(", ", own))
                                + ", or be made a cost type of the organisation first."));
    }
}
