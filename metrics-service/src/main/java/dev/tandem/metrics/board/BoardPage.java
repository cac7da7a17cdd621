package dev.tandem.metrics.board;

import dev.tandem.metrics.budgetuse.BudgetUseView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/** A board report as one page that needs nothing else: no script, no font, no other host. It is made of the content alone. */
final class BoardPage {

    private final BoardContent content;
    private final String hash;
    private final Markup page = new Markup();

    private BoardPage(BoardContent content, String hash) {
        this.content = content;
        this.hash = hash;
    }

    /** @param hash of the content, to be printed with it */
    static String of(BoardContent content, String hash) {
        return new BoardPage(content, hash).write();
    }

    private String write() {
        page.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\"/>\n")
                .say("title", content.title() + " · " + Words.day(content.day()))
                .raw("\n<style>" + PageStyle.css() + "</style>\n</head>\n<body>\n<main>\n");
        head();
        tiles();
        new MoneySections(page, content).write();
        new GoalSections(page, content).write();
        basis();
        return page.raw("</main>\n</body>\n</html>\n").toString();
    }

    private void head() {
        String organisation = Objects.requireNonNullElse(content.organisation().name(), "");
        String about = content.portfolioNode() == null
                ? organisation
                : organisation + " › "
                        + Objects.requireNonNullElse(content.portfolioNode().title(), "?");
        page.say("p", about, "class", "kicker", "dir", "auto");
        page.say("h1", content.title(), "dir", "auto");
        page.say(
                        "p",
                        "As known on " + Words.instant(content.asOf()) + ", in " + content.currency() + ". Frozen by "
                                + content.frozenBy() + " on " + Words.instant(content.frozenAt()) + ".",
                        "class",
                        "soft")
                .line();
        if (content.note() != null) {
            page.say("p", content.note(), "class", "note", "dir", "auto").line();
        }
    }

    private void tiles() {
        var total = content.profitAndLoss().total();
        page.in(
                        "ul",
                        () -> {
                            tile(
                                    Words.brief(total.actual().net()),
                                    "Measured net: benefit "
                                            + Words.brief(total.actual().benefit()) + " less cost "
                                            + Words.brief(total.actual().cost()));
                            tile(
                                    Words.brief(total.forecast().net()),
                                    "Forecast net: benefit "
                                            + Words.brief(total.forecast().benefit()) + " less cost "
                                            + Words.brief(total.forecast().cost()));
                            tile(
                                    Words.brief(total.plan().net()),
                                    "Planned net: benefit "
                                            + Words.brief(total.plan().benefit()) + " less cost "
                                            + Words.brief(total.plan().cost()));
                            alignment();
                            targets();
                            budget();
                        },
                        "class",
                        "tiles")
                .line();
    }

    private void tile(String figure, String about) {
        page.in("li", () -> page.say("b", figure).say("span", about));
    }

    private void alignment() {
        FrozenAlignment told = content.alignment();
        boolean judged = told != null && told.overall() != null;
        String since =
                judged && told.before() != null ? ", before " + told.before().toPlainString() : "";
        tile(
                judged ? told.overall().toPlainString() : "–",
                told == null ? "Alignment: not told yet" : "Alignment, of 100" + since);
    }

    private void targets() {
        List<FrozenTarget> targets = content.targets();
        long reached =
                targets.stream().filter(t -> t.standing().equals("REACHED")).count();
        long missed =
                targets.stream().filter(t -> t.standing().equals("MISSED")).count();
        tile(reached + " of " + targets.size(), "Targets reached; " + missed + " missed");
    }

    private void budget() {
        BigDecimal budget = BigDecimal.ZERO;
        BigDecimal spent = BigDecimal.ZERO;
        for (BudgetUseView.RowView row : content.budgetUse().rows()) {
            boolean counts = row.fiscalYear() == content.budgetUse().fiscalYear()
                    && row.portfolioNode().parentId() == null
                    && row.budget() != null;
            budget = counts ? budget.add(row.budget()) : budget;
            spent = counts ? spent.add(row.actual()) : spent;
        }
        String year = " of the budgets of fiscal year " + MoneySections.fiscalYear(content) + " used";
        tile(
                budget.signum() > 0 ? Words.perCent(spent.divide(budget, 4, RoundingMode.HALF_EVEN)) : "–",
                budget.signum() > 0 ? Words.brief(spent) + " of " + Words.brief(budget) + year : "No" + year);
    }

    private void basis() {
        page.say("h2", "What this rests on");
        page.say(
                "p",
                "Plan: the baselines of initiatives that are approved, in progress, live or closed. Forecast: what"
                        + " their owners expect; it is never filled up from the plan. Actual: what was measured. What was"
                        + " measured is converted by the average rate of its month, everything else by the plan rate of"
                        + " its fiscal year. Before: as known on "
                        + Words.instant(content.comparedWith().asOf())
                        + (content.comparedWith().boardReport() == null
                                ? ", a month earlier, for there is no earlier board report."
                                : ", the instant of the previous board report ("
                                        + content.comparedWith().boardReport() + ")."));
        rates();
        page.say("p", "SHA-256 of the frozen content: ")
                .say("p", hash, "class", "hash")
                .say("p", "Board report " + content.id(), "class", "soft")
                .line();
    }

    private void rates() {
        var conversion = content.conversion();
        if (conversion.rates().isEmpty()) {
            page.say("p", "No amount had to be converted.");
            return;
        }
        if (conversion.provisional()) {
            page.say("p", "Rates marked provisional are averages of months that were not closed.");
        }
        new Grid(page).table(List.of("Rate", "Kind", conversion.baseCurrency() + " for one", ""), () -> conversion
                .rates()
                .forEach(rate -> new Grid(page).row(false, () -> {
                    new Grid(page).name(rate.key() + ", version " + rate.version(), 0);
                    new Grid(page).text(Words.name(rate.kind().name()));
                    new Grid(page).amount(rate.rate().toPlainString());
                    new Grid(page).text(rate.provisional() ? "provisional" : "");
                })));
    }
}
