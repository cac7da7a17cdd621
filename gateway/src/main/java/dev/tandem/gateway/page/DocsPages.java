package dev.tandem.gateway.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Swagger UI, from the program itself and from nowhere else. */
final class DocsPages {

    private static final String WEBJAR = "META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final List<String> FILES =
            List.of("swagger-ui.css", "swagger-ui-bundle.js", "favicon-16x16.png", "favicon-32x32.png");

    private DocsPages() {}

    static void addTo(Map<String, Page> pages) throws IOException {
        String version = version();
        String folder = "/docs/swagger-ui-" + version + "/";
        for (String file : FILES) {
            byte[] bytes = ClassPath.read("META-INF/resources/webjars/swagger-ui/" + version + "/" + file);
            pages.put(folder + file, new Asset(ending(file), Asset.FOR_EVER, bytes));
        }
        for (String file : List.of("try-it-out.js", "docs.css", "tandem.css", "tandem.svg")) {
            pages.put("/docs/" + file, new Asset(ending(file), Asset.ASK_AGAIN, ClassPath.read("pages/" + file)));
        }
        String index = new String(ClassPath.read("pages/docs.html"), StandardCharsets.UTF_8);
        pages.put("/docs", Asset.html(index.replace("{swagger-ui}", folder)));
    }

    private static String version() throws IOException {
        Properties properties = new Properties();
        properties.load(new ByteArrayInputStream(ClassPath.read(WEBJAR)));
        return properties.getProperty("version");
    }

    private static String ending(String file) {
        return file.substring(file.lastIndexOf('.') + 1);
    }
}
