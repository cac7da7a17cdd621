package dev.tandem.gateway.page;

import dev.tandem.gateway.visit.Visit;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** A file that does not change while the program runs: compressed once, known by its ETag. */
final class Asset implements Page {

    /** For addresses that carry a version. */
    static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** For addresses whose content may differ after an upgrade. */
    static final String ASK_AGAIN = "no-cache";

    private static final int WORTH_COMPRESSING = 1024;

    /** Named, and not with the weight 0, which refuses it (RFC 9110, 12.5.3). */
    private static final Pattern GZIP =
            Pattern.compile("(^|,)\\s*gzip\\s*(;\\s*q=(?!0(\\.0*)?\\s*(,|$))[^,]*)?(,|$)", Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "yaml", "application/yaml",
            "svg", "image/svg+xml",
            "png", "image/png");

    /** Nothing from elsewhere, no script in the page itself; pictures in style sheets are data. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Each form has a strong ETag of its own (RFC 9110, 8.8.3.3). */
    private record Form(Buffer bytes, String tag, Optional<String> encoding) {}

    private final String type;
    private final String caching;
    private final Form plain;
    private final Form compressed;

    /**
     * A file.
     *
     * @param ending what its name ends in, which tells its type
     * @param caching the value of Cache-Control
     */
    Asset(String ending, String caching, byte[] bytes) {
        this.type = TYPES.get(ending);
        this.caching = caching;
        String digest = digest(bytes);
        this.plain = new Form(Buffer.buffer(bytes), "\"" + digest + "\"", Optional.empty());
        this.compressed = ending.equals("png") || bytes.length < WORTH_COMPRESSING
                ? null
                : new Form(gzip(bytes), "\"" + digest + "-gzip\"", Optional.of("gzip"));
    }

    static Asset html(String text) {
        return new Asset("html", ASK_AGAIN, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void show(Visit visit) {
        Form form = compressed != null && takesGzip(visit.request()) ? compressed : plain;
        MultiMap headers = visit.response().headers();
        headers.set(HttpHeaders.CACHE_CONTROL, caching)
                .set(HttpHeaders.ETAG, form.tag())
                .set("X-Content-Type-Options", "nosniff")
                .set("Content-Security-Policy", POLICY)
                .set("Referrer-Policy", "same-origin");
        if (compressed != null) {
            headers.add(HttpHeaders.VARY, "Accept-Encoding");
        }
        String known = visit.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && known.contains(form.tag())) {
            visit.response().setStatusCode(304).end();
            return;
        }
        headers.set(HttpHeaders.CONTENT_TYPE, type);
        form.encoding().ifPresent(encoding -> headers.set(HttpHeaders.CONTENT_ENCODING, encoding));
        visit.end(form.bytes());
    }

    private static boolean takesGzip(HttpServerRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && GZIP.matcher(accepted).find();
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }

    private static Buffer gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Buffer.buffer(out.toByteArray());
    }
}
