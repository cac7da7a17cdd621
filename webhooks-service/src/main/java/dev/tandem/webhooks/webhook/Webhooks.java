package dev.tandem.webhooks.webhook;

import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.http.request.Caller;
import dev.tandem.journal.Journal;
import dev.tandem.webhooks.problem.WebhookProblems;
import dev.tandem.webhooks.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What other features ask about webhooks and tell them. Ask inside a transaction. */
@ApplicationScoped
public class Webhooks {

    private static final Object ENABLED = Webhooks.class.getName();

    private final WebhookRepository repository;
    private final Journal journal;
    private final Caller caller;
    private final TransactionSynchronizationRegistry transaction;

    Webhooks(
            WebhookRepository repository,
            Journal journal,
            Caller caller,
            TransactionSynchronizationRegistry transaction) {
        this.repository = repository;
        this.journal = journal;
        this.caller = caller;
        this.transaction = transaction;
    }

    /** All that send; asked for once in a transaction, until whose end none of them changes. */
    @SuppressWarnings("unchecked")
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Webhook> enabled() {
        List<Webhook> known = (List<Webhook>) transaction.getResource(ENABLED);
        if (known == null) {
            known = repository.enabled();
            transaction.putResource(ENABLED, known);
        }
        return known;
    }

    /**
     * Refuses whoever may not read it.
     *
     * @throws ProblemException NOT_FOUND when it is not there, or is another client's
     */
    public void requireReadable(UUID id) {
        requireReadable(repository.find(id).orElse(null));
    }

    /**
     * Holds a webhook that is to send something now.
     *
     * @throws ProblemException NOT_FOUND, or a conflict when it does not send
     */
    public void holdSending(UUID id) {
        Webhook webhook = requireReadable(repository.loadForChange(id).orElse(null));
        if (webhook.status() == WebhookStatus.REMOVED) {
            throw new ProblemException(WebhookProblems.WEBHOOK_REMOVED, "The webhook is removed.");
        }
        if (webhook.status() == WebhookStatus.DISABLED) {
            throw new ProblemException(WebhookProblems.WEBHOOK_DISABLED, "The webhook is disabled.");
        }
    }

    /** Something arrived. */
    public void succeeded(UUID id) {
        repository.succeeded(id);
    }

    /** Something did not arrive; perhaps that was too much. */
    public void failed(UUID id, Instant now) {
        repository.failed(id, now);
        if (repository.find(id).filter(webhook -> webhook.isGivenUp(now)).isPresent()) {
            disable(id, DisabledReason.FAILING);
        }
    }

    /** The receiver wants no more. */
    public void gone(UUID id) {
        disable(id, DisabledReason.GONE);
    }

    private void disable(UUID id, DisabledReason reason) {
        repository
                .loadForChange(id)
                .filter(webhook -> webhook.status() == WebhookStatus.ENABLED)
                .ifPresent(webhook -> {
                    WebhookEvent event = webhook.disable(reason, journal.now());
                    repository.update(webhook);
                    journal.append(event);
                });
    }

    Webhook requireReadable(Webhook webhook) {
        if (webhook == null || !(caller.has(Roles.ADMIN) || webhook.client().equals(caller.subject()))) {
            throw new ProblemException(Problems.NOT_FOUND, "No webhook is known by this id.");
        }
        return webhook;
    }
}
