package dev.tandem.webhooks.delivery;

/** How far a delivery is: to be tried or tried again, taken by the receiver, given up, or no longer wanted. */
public enum DeliveryStatus {
    PENDING,
    DELIVERED,
    DEAD,
    CANCELLED
}
