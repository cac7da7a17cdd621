package dev.tandem.webhooks.target;

import dev.tandem.http.json.Checked;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.webhooks.problem.WebhookProblems;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Decides where events may be sent. */
@ApplicationScoped
public class Targets {

    private final Names names;
    private final boolean local;

    Targets(Names names, @ConfigProperty(name = "tandem.webhooks.local-targets") boolean local) {
        this.names = names;
        this.local = local;
    }

    /**
     * Checks what a client wants to have sent to.
     *
     * @param pointer where it stands in the body
     * @throws ProblemException INVALID_BODY for what is no URL of ours, TARGET_REFUSED when nothing may be sent there
     */
    public void check(String pointer, String url) {
        try {
            addresses(TargetUrl.parse(url, local));
        } catch (IllegalArgumentException refused) {
            throw Checked.invalid(pointer, refused.getMessage());
        } catch (UnknownHostException unknown) {
            throw refused(pointer, "The DNS does not know the host now.");
        } catch (ForbiddenAddress forbidden) {
            throw refused(pointer, forbidden.getMessage());
        }
    }

    /** Reads a URL that was checked when it was stored. */
    public TargetUrl parse(String url) {
        return TargetUrl.parse(url, local);
    }

    /**
     * Where the target is now. To be connected to are these addresses and not the name, which may lead elsewhere in the
     * next moment.
     *
     * @return at least one
     * @throws ForbiddenAddress when nothing may be sent to one of them
     */
    public List<InetAddress> addresses(TargetUrl url) throws UnknownHostException, ForbiddenAddress {
        List<InetAddress> addresses = names.addresses(url.host());
        for (InetAddress address : addresses) {
            boolean allowed = (local && url.isLocal()) ? address.isLoopbackAddress() : TargetAddress.isPublic(address);
            if (!allowed) {
                throw new ForbiddenAddress("The host leads to an address that is not on the public internet.");
            }
        }
        return addresses;
    }

    private static ProblemException refused(String pointer, String detail) {
        return new ProblemException(
                WebhookProblems.TARGET_REFUSED, "Nothing can be sent to this URL.", FieldError.at(pointer, detail));
    }
}
