package dev.tandem.initiatives.person;

import dev.tandem.http.request.Caller;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;

/** Remembers the name of whoever changed something. A name that cannot be stored never fails the change. */
@Provider
public class RememberPerson implements ContainerResponseFilter {

    private static final Logger LOG = Logger.getLogger(RememberPerson.class);

    private final People people;
    private final Caller caller;

    RememberPerson(People people, Caller caller) {
        this.people = people;
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean changed = !request.getMethod().equals("GET")
                && response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL;
        if (!changed || caller.subject().isEmpty() || people.isStored(caller.subject(), caller.name())) {
            return;
        }
        try {
            people.store(caller.subject(), caller.name());
        } catch (RuntimeException e) {
            LOG.warnf(e, "The name of %s could not be stored; history will show the subject.", caller.subject());
        }
    }
}
