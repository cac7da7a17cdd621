package dev.tandem.local.gmpp;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/** A project of the report as the bulk interface adopts it: an initiative that is already running. */
final class AdoptedProject {

    static final String SOURCE = "gmpp";

    private static final String CURRENCY = "GBP";
    private static final int LONGEST_TITLE = 200;

    private final ObjectMapper mapper;
    private final String source;
    private final LocalDate statedOn;

    AdoptedProject(ObjectMapper mapper, String source, LocalDate statedOn) {
        this.mapper = mapper;
        this.source = source;
        this.statedOn = statedOn;
    }

    /** The key under which a department or a category is known; the file gives names only. */
    static String key(String kind, String name) {
        return kind + "-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    ObjectNode of(GmppProject project) {
        ObjectNode item = mapper.createObjectNode();
        item.putObject("externalReference").put("source", source).put("key", project.number());
        item.put("adopt", true);
        item.put("title", shortened(project.name()));
        item.put("description", project.aims());
        item.put("portfolioNode", "ext:" + source + ":" + key("department", project.department()));
        item.putArray("contributions")
                .addObject()
                .put("objective", "ext:" + source + ":" + key("category", project.category()))
                .put("weight", "100");
        project.startOn().ifPresent(date -> item.put("startOn", date.toString()));
        project.endOn().ifPresent(date -> item.put("endOn", date.toString()));
        ArrayNode lines = mapper.createArrayNode();
        project.wholeLifeCost()
                .ifPresent(pounds -> lines.add(line(project, "COST", "Whole-life cost, baseline", pounds)));
        project.benefits().ifPresent(pounds -> lines.add(line(project, "BENEFIT", "Total baseline benefits", pounds)));
        if (!lines.isEmpty()) {
            item.putObject("plan").put("note", "As reported on " + statedOn).set("lines", lines);
        }
        if (project.yearPlanned().isPresent() || project.yearForecast().isPresent()) {
            item.putObject("forecast")
                    .put("note", "As reported on " + statedOn)
                    .putArray("lines")
                    .add(year(project));
        }
        ArrayNode assessments = item.putArray("assessments");
        for (GmppProject.Confidence confidence : project.confidences()) {
            assessments
                    .addObject()
                    .put("scale", confidence.scale() + " delivery confidence")
                    .put("value", confidence.rating())
                    .put("assessedOn", statedOn.toString())
                    .put("source", source);
        }
        return item;
    }

    /** The financial year that ends on the day of the report: what was planned for it, and what is expected. */
    private ObjectNode year(GmppProject project) {
        LocalDate from = statedOn.plusDays(1).minusYears(1);
        ObjectNode line = mapper.createObjectNode()
                .put("kind", "COST")
                .put("description", "Cost of the financial year " + from.getYear() + "/" + statedOn.getYear() % 100)
                .put("from", from.toString())
                .put("to", statedOn.toString());
        project.yearPlanned().ifPresent(pounds -> line.set("planned", money(pounds)));
        project.yearForecast().ifPresent(pounds -> line.set("amount", money(pounds)));
        return line;
    }

    private ObjectNode money(BigDecimal pounds) {
        return mapper.createObjectNode().put("amount", pounds.toPlainString()).put("currency", CURRENCY);
    }

    private ObjectNode line(GmppProject project, String kind, String description, BigDecimal pounds) {
        ObjectNode line = mapper.createObjectNode().put("kind", kind).put("description", description);
        line.set("amount", money(pounds));
        if (project.dated()) {
            line.put("from", project.startOn().orElseThrow().toString());
            line.put("to", project.endOn().orElseThrow().toString());
        }
        return line;
    }

    private static String shortened(String title) {
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE - 1) + "…" : title;
    }
}
