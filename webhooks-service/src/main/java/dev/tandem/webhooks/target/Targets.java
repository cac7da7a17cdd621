package dev.tandem.webhooks.target;

import dev.tandem.http.json.Checked;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Decides where events may be sent. */
@ApplicationScoped
public class Targets {

    private final boolean local;

    Targets(@ConfigProperty(name = "tandem.webhooks.local-targets") boolean local) {
        this.local = local;
    }

    /**
     * Checks what a client wants to have sent to.
     *
     * @param pointer where it stands in the body
     * @throws dev.tandem.http.problem.ProblemException when nothing may be sent there
     */
    public void check(String pointer, String url) {
        try {
            TargetUrl.parse(url, local);
        } catch (IllegalArgumentException refused) {
            throw Checked.invalid(pointer, refused.getMessage());
        }
    }
}
