package dev.tandem.webhooks.webhook;

import dev.tandem.http.id.Ids;
import dev.tandem.http.json.Checked;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.http.request.Caller;
import dev.tandem.journal.Journal;
import dev.tandem.webhooks.security.Roles;
import dev.tandem.webhooks.signature.Secret;
import dev.tandem.webhooks.target.Targets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The transactions on webhooks. */
@ApplicationScoped
public class WebhookService {

    private final WebhookRepository repository;
    private final Targets targets;
    private final Journal journal;
    private final Caller caller;

    WebhookService(WebhookRepository repository, Targets targets, Journal journal, Caller caller) {
        this.repository = repository;
        this.targets = targets;
        this.journal = journal;
        this.caller = caller;
    }

    @Transactional
    public NewWebhookView define(DefineWebhook command) {
        String client = clientOf(command);
        targets.check("/url", command.url());
        Webhook webhook = new Webhook(Ids.next(), client, command, Secret.next(), journal.now());
        WebhookEvent event = webhook.defined();
        repository.insert(webhook);
        journal.append(event);
        return NewWebhookView.of(webhook);
    }

    @Transactional
    public WebhookView get(UUID id) {
        return WebhookView.of(readable(id));
    }

    @Transactional
    public Page<WebhookView> list(WebhookFilter filter, Paging paging) {
        String owner = caller.has(Roles.ADMIN) ? null : caller.subject();
        return repository.page(owner, filter, paging).map(WebhookView::of);
    }

    private String clientOf(DefineWebhook command) {
        if (caller.has(Roles.ADMIN)) {
            if (command.client() == null && !caller.has(Roles.INTEGRATOR)) {
                throw Checked.invalid("/client", "An admin names the client whose webhook it is.");
            }
            return command.client() == null ? caller.subject() : command.client();
        }
        if (command.client() != null && !command.client().equals(caller.subject())) {
            throw new ProblemException(Problems.FORBIDDEN, "An integrator defines webhooks of its own only.");
        }
        return caller.subject();
    }

    private Webhook readable(UUID id) {
        return repository.find(id).filter(this::isReadable).orElseThrow(WebhookService::notFound);
    }

    private boolean isReadable(Webhook webhook) {
        return caller.has(Roles.ADMIN) || webhook.client().equals(caller.subject());
    }

    private static ProblemException notFound() {
        return new ProblemException(Problems.NOT_FOUND, "No webhook is known by this id.");
    }
}
