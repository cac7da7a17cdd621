package dev.tandem.webhooks.webhook;

import dev.tandem.journal.Access;
import dev.tandem.journal.DomainEvent;
import java.util.Set;
import java.util.UUID;

/** What can happen to a webhook. */
public sealed interface WebhookEvent extends DomainEvent {

    @Override
    WebhookState state();

    @Override
    default String aggregate() {
        return "webhook";
    }

    @Override
    default UUID aggregateId() {
        return state().id();
    }

    @Override
    default Access access() {
        return Access.OPEN;
    }

    @Override
    default Set<String> owners() {
        return Set.of(state().client());
    }

    /** It was defined. */
    record WebhookDefined(WebhookState state, long sequence) implements WebhookEvent {
        @Override
        public String type() {
            return "dev.tandem.webhook.defined.v1";
        }
    }

    /** Its title, its target or what it is for was changed. */
    record WebhookRevised(WebhookState before, WebhookState state, long sequence) implements WebhookEvent {
        @Override
        public String type() {
            return "dev.tandem.webhook.revised.v1";
        }
    }

    /** It got another secret. */
    record SecretRotated(WebhookState before, WebhookState state, long sequence) implements WebhookEvent {
        @Override
        public String type() {
            return "dev.tandem.webhook.secret-rotated.v1";
        }
    }

    /** It sends nothing any more; the state says why. */
    record WebhookDisabled(WebhookState before, WebhookState state, long sequence) implements WebhookEvent {
        @Override
        public String type() {
            return "dev.tandem.webhook.disabled.v1";
        }
    }

    /** It sends again. */
    record WebhookEnabled(WebhookState before, WebhookState state, long sequence) implements WebhookEvent {
        @Override
        public String type() {
            return "dev.tandem.webhook.enabled.v1";
        }
    }

    /** It is no more. */
    record WebhookRemoved(WebhookState before, WebhookState state, long sequence) implements WebhookEvent {
        @Override
        public String type() {
            return "dev.tandem.webhook.removed.v1";
        }
    }
}
