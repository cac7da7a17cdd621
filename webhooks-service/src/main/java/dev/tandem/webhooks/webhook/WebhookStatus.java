package dev.tandem.webhooks.webhook;

/** Whether a webhook sends. */
public enum WebhookStatus {
    ENABLED,
    DISABLED,
    REMOVED
}
