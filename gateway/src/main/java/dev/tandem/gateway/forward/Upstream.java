package dev.tandem.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;

/** A service behind the door, reached over the connections of one event loop. */
final class Upstream {

    private final String service;
    private final HttpClient client;
    private final RequestOptions address;

    /**
     * A service.
     *
     * @param url where it listens: scheme, host and port, no path
     * @throws IllegalArgumentException when the URL says anything else
     */
    Upstream(String service, URI url, HttpClient client) {
        String path = url.getPath();
        boolean https = "https".equals(url.getScheme());
        if ((!https && !"http".equals(url.getScheme()))
                || url.getHost() == null
                || url.getRawQuery() != null
                || (path != null && !path.isEmpty() && !path.equals("/"))) {
            throw new IllegalArgumentException(
                    "tandem." + service + ".url must be like http://host:port, but is " + url);
        }
        int standardPort = https ? 443 : 80;
        this.service = service;
        this.client = client;
        this.address = new RequestOptions()
                .setHost(url.getHost())
                .setPort(url.getPort() < 0 ? standardPort : url.getPort())
                .setSsl(https);
    }

    String service() {
        return service;
    }

    /** A request on a connection that is open; what is wrong with the connection fails it. */
    Future<HttpClientRequest> open(HttpMethod method, String uri) {
        return client.request(new RequestOptions(address).setMethod(method).setURI(uri));
    }
}
