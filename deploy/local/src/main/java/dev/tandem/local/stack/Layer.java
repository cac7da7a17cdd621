package dev.tandem.local.stack;

/** What stands on what: a layer stops before the ones named earlier. */
enum Layer {
    DATABASE,
    BROKER,
    SERVICES,
    GATEWAY
}
