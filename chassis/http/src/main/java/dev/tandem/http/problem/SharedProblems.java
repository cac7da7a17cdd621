package dev.tandem.http.problem;

import java.util.List;

/** Offers the shared types of {@link Problems} to the contract. */
public class SharedProblems implements ProblemCatalogue {

    @Override
    public List<ProblemType> types() {
        return Problems.ALL;
    }
}
