package dev.tandem.gateway.door;

import dev.tandem.gateway.route.Operation;

/**
 * How large a body may be.
 *
 * @param ordinary in bytes, for most operations
 * @param streamed in bytes, for those that read their body as a stream
 */
record BodyLimits(long ordinary, long streamed) {

    long of(Operation operation) {
        return operation.streamed() ? streamed : ordinary;
    }
}
