package dev.tandem.gateway.forward;

import dev.tandem.http.problem.ProblemType;
import dev.tandem.http.problem.Problems;
import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;

/**
 * Why a service gave no answer, in the words of the catalogue.
 *
 * @param type the kind of problem
 * @param detail what happened, for a person
 */
record Failure(ProblemType type, String detail) {

    static Failure of(String service, Throwable cause) {
        if (cause instanceof ConnectTimeoutException || cause instanceof TimeoutException) {
            return timeout(service);
        }
        if (cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException) {
            return new Failure(Problems.UNAVAILABLE, "The service " + service + " cannot be reached.");
        }
        if (cause instanceof ConnectionPoolTooBusyException) {
            return new Failure(Problems.UNAVAILABLE, "Too many requests wait for the service " + service + ".");
        }
        return new Failure(Problems.BAD_GATEWAY, "The connection to the service " + service + " broke.");
    }

    static Failure timeout(String service) {
        return new Failure(Problems.GATEWAY_TIMEOUT, "The service " + service + " did not answer in time.");
    }
}
