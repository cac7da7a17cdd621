package dev.tandem.webhooks.contract;

import dev.tandem.webhooks.webhook.DisabledReason;
import dev.tandem.webhooks.webhook.WebhookEvent;
import dev.tandem.webhooks.webhook.WebhookState;
import dev.tandem.webhooks.webhook.WebhookStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One believable event of every type, with fixed ids: what the golden samples are written from. */
final class SampleEvents {

    private static final UUID WEBHOOK = UUID.fromString("01980000-0000-7000-8000-000000020001");
    private static final UUID SUBJECT = UUID.fromString("01980000-0000-7000-8000-000000000042");
    private static final Instant MADE = Instant.parse("2026-03-02T09:30:00Z");
    private static final Instant RENEWED = Instant.parse("2026-06-01T07:00:00Z");

    private SampleEvents() {}

    /** Every event, in an order in which it could have happened. */
    static List<WebhookEvent> all() {
        WebhookState defined = state("Approvals", List.of(), WebhookStatus.ENABLED, null, MADE);
        WebhookState revised = state("Approvals of Checkout", List.of(SUBJECT), WebhookStatus.ENABLED, null, MADE);
        WebhookState rotated = state("Approvals of Checkout", List.of(SUBJECT), WebhookStatus.ENABLED, null, RENEWED);
        WebhookState disabled = state(
                "Approvals of Checkout", List.of(SUBJECT), WebhookStatus.DISABLED, DisabledReason.FAILING, RENEWED);
        WebhookState removed = state("Approvals of Checkout", List.of(SUBJECT), WebhookStatus.REMOVED, null, RENEWED);
        return List.of(
                new WebhookEvent.WebhookDefined(defined, 1),
                new WebhookEvent.WebhookRevised(defined, revised, 2),
                new WebhookEvent.SecretRotated(revised, rotated, 3),
                new WebhookEvent.WebhookDisabled(rotated, disabled, 4),
                new WebhookEvent.WebhookEnabled(disabled, rotated, 5),
                new WebhookEvent.WebhookRemoved(rotated, removed, 6));
    }

    private static WebhookState state(
            String title, List<UUID> subjects, WebhookStatus status, DisabledReason reason, Instant secretSince) {
        return new WebhookState(
                WEBHOOK,
                "project-tracker",
                title,
                "https://hooks.example.com",
                List.of("dev.tandem.initiative.approved"),
                subjects,
                status,
                reason,
                secretSince);
    }
}
