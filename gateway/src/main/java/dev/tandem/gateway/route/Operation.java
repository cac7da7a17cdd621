package dev.tandem.gateway.route;

import dev.tandem.gateway.contract.ServiceContract;
import java.util.List;

/**
 * One operation of the contract, as the door needs it.
 *
 * @param id its operationId
 * @param path its path template
 * @param services who answers it; more than one when every service does
 * @param streamed whether its body may be larger than that of other operations
 */
public record Operation(String id, String path, List<String> services, boolean streamed) {

    public Operation {
        services = List.copyOf(services);
    }

    /** Whether every service is asked and the answers are joined. */
    public boolean everyService() {
        return services.size() > 1;
    }

    /** Whether the gateway itself answers it. */
    public boolean own() {
        return service().equals(ServiceContract.GATEWAY);
    }

    /** The service that answers it. */
    public String service() {
        return services.get(0);
    }
}
