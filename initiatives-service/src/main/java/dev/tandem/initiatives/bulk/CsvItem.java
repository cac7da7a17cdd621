package dev.tandem.initiatives.bulk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.http.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * A row of CSV as the JSON of a {@link LoadItem}; the columns are described at the operation. An empty cell is a field
 * not given.
 */
final class CsvItem {

    static final String LABEL = "labels.";

    private static final Pattern SEPARATOR = Pattern.compile("\\s*;\\s*");

    /** What a cell does to the item, by column. */
    private static final Map<String, BiConsumer<CsvItem, String>> COLUMNS = Map.ofEntries(
            Map.entry("source", (item, cell) -> item.object("externalReference").put("source", cell)),
            Map.entry("key", (item, cell) -> item.object("externalReference").put("key", cell)),
            Map.entry("adopt", CsvItem::adopt),
            Map.entry("status", text("status")),
            Map.entry("reportedOn", text("reportedOn")),
            Map.entry("title", text("title")),
            Map.entry("description", text("description")),
            Map.entry("portfolioNode", text("portfolioNode")),
            Map.entry("businessOwner", (item, cell) -> item.object("businessOwner")
                    .put("subject", cell)),
            Map.entry("businessOwnerName", (item, cell) -> item.object("businessOwner")
                    .put("name", cell)),
            Map.entry("technologyOwner", (item, cell) -> item.object("technologyOwner")
                    .put("subject", cell)),
            Map.entry("technologyOwnerName", (item, cell) -> item.object("technologyOwner")
                    .put("name", cell)),
            Map.entry("contributions", CsvItem::contributions),
            Map.entry("systems", CsvItem::systems),
            Map.entry("valueDrivers", CsvItem::valueDrivers),
            Map.entry("journeyStage", text("journeyStage")),
            Map.entry("startOn", text("startOn")),
            Map.entry("endOn", text("endOn")),
            Map.entry("deadline", text("deadline")),
            Map.entry("plannedCost", (item, cell) -> item.cost = cell),
            Map.entry("plannedCostExpenseType", (item, cell) -> item.expenseType = cell),
            Map.entry("plannedBenefit", (item, cell) -> item.benefit = cell),
            Map.entry("plannedCurrency", (item, cell) -> item.currency = cell),
            Map.entry("plannedFrom", (item, cell) -> item.from = cell),
            Map.entry("plannedTo", (item, cell) -> item.to = cell),
            Map.entry("assessmentScale", assessment("scale")),
            Map.entry("assessmentValue", assessment("value")),
            Map.entry("assessedOn", assessment("assessedOn")),
            Map.entry("assessmentSource", assessment("source")));

    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final List<FieldError> errors = new ArrayList<>();
    private final List<String> amounts = new ArrayList<>();
    private String cost;
    private String expenseType;
    private String benefit;
    private String currency;
    private String from;
    private String to;

    static boolean knows(String column) {
        return COLUMNS.containsKey(column) || (column.startsWith(LABEL) && column.length() > LABEL.length());
    }

    void set(String column, String cell) {
        if (column.startsWith(LABEL)) {
            object("labels").put(column.substring(LABEL.length()), cell);
        } else {
            COLUMNS.get(column).accept(this, cell);
        }
    }

    LoadRow row(int number) {
        plan();
        return errors.isEmpty()
                ? new LoadRow(number, json, List.of(), this::column)
                : new LoadRow(number, null, List.copyOf(errors), pointer -> pointer);
    }

    /** The column behind a pointer into the item, written as a pointer as well. */
    private String column(String pointer) {
        String[] steps = pointer.split("/", -1);
        if (steps.length < 2) {
            return pointer;
        }
        String last = steps[steps.length - 1];
        return switch (steps[1]) {
            case "externalReference" -> steps.length == 2 ? "/key" : "/" + last;
            case "businessOwner", "technologyOwner" -> "/" + steps[1] + (last.equals("name") ? "Name" : "");
            case "contributions", "systems", "valueDrivers" -> "/" + steps[1];
            case "labels" -> steps.length == 2 ? pointer : "/" + LABEL + last;
            case "assessments" -> last.equals("assessedOn") ? "/assessedOn" : "/assessment" + capital(last);
            case "plan" -> planColumn(steps, last);
            default -> pointer;
        };
    }

    private String planColumn(String[] steps, String last) {
        return switch (last) {
            case "currency" -> "/plannedCurrency";
            case "from" -> "/plannedFrom";
            case "to" -> "/plannedTo";
            case "expenseType" -> "/plannedCostExpenseType";
            default -> steps.length > 3 ? "/" + amounts.get(Integer.parseInt(steps[3])) : "/plannedCost";
        };
    }

    private void plan() {
        if (cost == null && benefit == null) {
            orphan(currency, "plannedCurrency");
            orphan(from, "plannedFrom");
            orphan(to, "plannedTo");
            orphan(expenseType, "plannedCostExpenseType");
            return;
        }
        ArrayNode lines = object("plan").putArray("lines");
        if (cost != null) {
            ObjectNode line = line(lines, "plannedCost", "COST", cost);
            if (expenseType != null) {
                line.put("expenseType", expenseType);
            }
        } else {
            orphan(expenseType, "plannedCostExpenseType");
        }
        if (benefit != null) {
            line(lines, "plannedBenefit", "BENEFIT", benefit);
        }
    }

    private ObjectNode line(ArrayNode lines, String column, String kind, String amount) {
        amounts.add(column);
        ObjectNode line = lines.addObject().put("kind", kind);
        line.putObject("amount").put("amount", amount).put("currency", currency);
        if (from != null) {
            line.put("from", from);
        }
        if (to != null) {
            line.put("to", to);
        }
        return line;
    }

    private void orphan(String cell, String column) {
        if (cell != null) {
            errors.add(FieldError.at("/" + column, "Is given without the amount that it belongs to."));
        }
    }

    private void adopt(String cell) {
        if (cell.equals("true") || cell.equals("false")) {
            json.put("adopt", cell.equals("true"));
        } else {
            errors.add(FieldError.at("/adopt", "Must be true or false."));
        }
    }

    private void contributions(String cell) {
        ArrayNode array = json.putArray("contributions");
        for (String part : SEPARATOR.split(cell, -1)) {
            int equals = part.lastIndexOf('=');
            if (equals < 1) {
                errors.add(FieldError.at("/contributions", "Must be written reference=weight; reference=weight."));
                return;
            }
            array.addObject()
                    .put("objective", part.substring(0, equals).strip())
                    .put("weight", part.substring(equals + 1).strip());
        }
    }

    private void systems(String cell) {
        ArrayNode array = json.putArray("systems");
        for (String part : SEPARATOR.split(cell, -1)) {
            int bar = part.indexOf('|');
            ObjectNode system = array.addObject().put("name", (bar < 0 ? part : part.substring(0, bar)).strip());
            if (bar >= 0) {
                system.put("reference", part.substring(bar + 1).strip());
            }
        }
    }

    private void valueDrivers(String cell) {
        ArrayNode array = json.putArray("valueDrivers");
        for (String part : SEPARATOR.split(cell, -1)) {
            array.add(part);
        }
    }

    private ObjectNode object(String field) {
        return json.withObjectProperty(field);
    }

    private static BiConsumer<CsvItem, String> text(String field) {
        return (item, cell) -> item.json.put(field, cell);
    }

    private static BiConsumer<CsvItem, String> assessment(String field) {
        return (item, cell) -> {
            ArrayNode array = item.json.withArrayProperty("assessments");
            ObjectNode one = array.isEmpty() ? array.addObject() : (ObjectNode) array.get(0);
            one.put(field, cell);
        };
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
