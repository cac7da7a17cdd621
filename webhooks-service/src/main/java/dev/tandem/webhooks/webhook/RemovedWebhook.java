package dev.tandem.webhooks.webhook;

import java.util.UUID;

/** Says within its transaction that a webhook was removed: nothing of it is sent any more. */
public record RemovedWebhook(UUID id) {}
