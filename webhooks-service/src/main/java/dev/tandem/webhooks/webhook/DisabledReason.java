package dev.tandem.webhooks.webhook;

/** Why a webhook is disabled: somebody asked for it, nothing arrived for long, or the receiver said that it is gone. */
public enum DisabledReason {
    REQUESTED,
    FAILING,
    GONE
}
