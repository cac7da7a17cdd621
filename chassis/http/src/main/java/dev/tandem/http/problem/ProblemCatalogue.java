package dev.tandem.http.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/**
 * A list of the errors that a module can answer with. Found by {@link ServiceLoader}; all lists together are written to
 * the OpenAPI document as {@code x-problems}, from which the pages behind the type URIs are made.
 */
public interface ProblemCatalogue {

    List<ProblemType> types();

    /**
     * Every type of every catalogue on the class path, by slug. Looked for through the thread's class loader: while an
     * application is built, the one of this class does not see the application's own catalogue.
     */
    static List<ProblemType> all() {
        List<ProblemType> all = new ArrayList<>();
        ServiceLoader.load(ProblemCatalogue.class, Thread.currentThread().getContextClassLoader())
                .forEach(catalogue -> all.addAll(catalogue.types()));
        all.sort(Comparator.comparing(ProblemType::slug));
        return List.copyOf(all);
    }
}
