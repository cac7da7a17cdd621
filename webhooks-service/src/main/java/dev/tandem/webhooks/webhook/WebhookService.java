package dev.tandem.webhooks.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.http.id.Ids;
import dev.tandem.http.json.Checked;
import dev.tandem.http.json.MergePatch;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.precondition.ETags;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.http.request.Caller;
import dev.tandem.journal.Journal;
import dev.tandem.webhooks.problem.WebhookProblems;
import dev.tandem.webhooks.security.Roles;
import dev.tandem.webhooks.signature.Secret;
import dev.tandem.webhooks.target.Targets;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The transactions on webhooks. */
@ApplicationScoped
public class WebhookService {

    private final WebhookRepository repository;
    private final Webhooks webhooks;
    private final Targets targets;
    private final PromisedEvents events;
    private final Journal journal;
    private final Event<RemovedWebhook> removals;
    private final ObjectMapper mapper;
    private final Checked checked;
    private final Caller caller;

    WebhookService(
            WebhookRepository repository,
            Webhooks webhooks,
            Targets targets,
            PromisedEvents events,
            Journal journal,
            Event<RemovedWebhook> removals,
            ObjectMapper mapper,
            Checked checked,
            Caller caller) {
        this.repository = repository;
        this.webhooks = webhooks;
        this.targets = targets;
        this.events = events;
        this.journal = journal;
        this.removals = removals;
        this.mapper = mapper;
        this.checked = checked;
        this.caller = caller;
    }

    @Transactional
    public NewWebhookView define(DefineWebhook command) {
        String client = clientOf(command);
        events.require(command.types());
        targets.check("/url", command.url());
        Webhook webhook = new Webhook(Ids.next(), client, command, Secret.next(), journal.now());
        WebhookEvent event = webhook.defined();
        repository.insert(webhook);
        journal.append(event);
        return NewWebhookView.of(webhook);
    }

    @Transactional
    public WebhookView get(UUID id) {
        return WebhookView.of(webhooks.requireReadable(repository.find(id).orElse(null)));
    }

    @Transactional
    public Page<WebhookView> list(WebhookFilter filter, Paging paging) {
        String owner = caller.has(Roles.ADMIN) ? null : caller.subject();
        return repository.page(owner, filter, paging).map(WebhookView::of);
    }

    /**
     * Merges a patch into the webhook; a patch that changes nothing makes no event. The DNS is asked before the row is held,
     * for it may be slow, and whoever hears events waits for the row.
     */
    public WebhookView patch(UUID id, String ifMatch, JsonNode patch) {
        QuarkusTransaction.requiringNew()
                .call(() -> urlToCheck(id, ifMatch, patch))
                .ifPresent(url -> targets.check("/url", url));
        return QuarkusTransaction.requiringNew().call(() -> change(loadForChange(id, ifMatch), patch));
    }

    /** Where it would lead, when that is new or it would send again. */
    private Optional<String> urlToCheck(UUID id, String ifMatch, JsonNode patch) {
        Webhook webhook = webhooks.requireReadable(repository.find(id).orElse(null));
        ETags.requireMatch(ifMatch, webhook.version());
        ReviseWebhook present = ReviseWebhook.of(requirePresent(webhook));
        ReviseWebhook wanted = merged(present, patch);
        boolean leadsElsewhere = !wanted.url().equals(present.url());
        boolean sendsAgain = wanted.enabled() && !present.enabled();
        return leadsElsewhere || sendsAgain ? Optional.of(wanted.url()) : Optional.empty();
    }

    private WebhookView change(Webhook webhook, JsonNode patch) {
        ReviseWebhook present = ReviseWebhook.of(webhook);
        ReviseWebhook wanted = merged(present, patch);
        if (!wanted.types().equals(present.types())) {
            events.require(wanted.types());
        }
        Instant now = journal.now();
        if (wanted.differs(present)) {
            change(webhook, webhook.revise(wanted, now));
        }
        if (!wanted.enabled().equals(present.enabled())) {
            change(webhook, wanted.enabled() ? webhook.enable(now) : webhook.disable(DisabledReason.REQUESTED, now));
        }
        return WebhookView.of(webhook);
    }

    private ReviseWebhook merged(ReviseWebhook present, JsonNode patch) {
        return checked.check(MergePatch.apply(mapper, patch, present, ReviseWebhook.class));
    }

    @Transactional
    public WebhookView remove(UUID id, String ifMatch) {
        Webhook webhook = loadForChange(id, ifMatch);
        change(webhook, webhook.remove(journal.now()));
        removals.fire(new RemovedWebhook(id));
        return WebhookView.of(webhook);
    }

    @Transactional
    public NewWebhookView rotate(UUID id) {
        Webhook webhook = load(id);
        change(webhook, webhook.rotate(Secret.next(), journal.now()));
        return NewWebhookView.of(webhook);
    }

    private void change(Webhook webhook, WebhookEvent event) {
        repository.update(webhook);
        journal.append(event);
    }

    private Webhook loadForChange(UUID id, String ifMatch) {
        Webhook webhook = webhooks.requireReadable(repository.loadForChange(id).orElse(null));
        ETags.requireMatch(ifMatch, webhook.version());
        return requirePresent(webhook);
    }

    private Webhook load(UUID id) {
        return requirePresent(
                webhooks.requireReadable(repository.loadForChange(id).orElse(null)));
    }

    private static Webhook requirePresent(Webhook webhook) {
        if (webhook.status() == WebhookStatus.REMOVED) {
            throw new ProblemException(WebhookProblems.WEBHOOK_REMOVED, "The webhook is removed.");
        }
        return webhook;
    }

    private String clientOf(DefineWebhook command) {
        if (command.client() == null) {
            if (!caller.has(Roles.INTEGRATOR)) {
                throw Checked.invalid("/client", "An admin names the client whose webhook it is.");
            }
            return caller.subject();
        }
        if (!caller.has(Roles.ADMIN) && !command.client().equals(caller.subject())) {
            throw new ProblemException(Problems.FORBIDDEN, "An integrator defines webhooks of its own only.");
        }
        return command.client();
    }
}
