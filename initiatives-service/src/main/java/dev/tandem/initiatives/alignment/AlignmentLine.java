package dev.tandem.initiatives.alignment;

import dev.tandem.initiatives.initiative.JourneyStage;
import dev.tandem.initiatives.objective.Theme;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A row of the report as a table. What it is about is in {@code row}; of the other parts, those are there that say
 * something about that.
 */
record AlignmentLine(Row row, GroupLine group, Standing standing, PartView part, MoneyLine money, FindingLine finding) {

    /** What a row is about. */
    enum Row {
        WHOLE,
        PART,
        THEME,
        OBJECTIVE,
        GROUP,
        GROUP_PART,
        GROUP_MONEY,
        FINDINGS,
        FINDING
    }

    /** Which group. */
    record GroupLine(UUID portfolioNodeId, JourneyStage journeyStage, String title, UUID parentId) {}

    /** How the whole or a group stands. */
    record Standing(int initiatives, String overall) {}

    /** Money in one currency against what was agreed. */
    record MoneyLine(
            String currency,
            Theme theme,
            UUID objectiveId,
            String title,
            UUID parentId,
            String agreedShare,
            CurrencyView.Share planned,
            CurrencyView.Share actual) {}

    /** A kind of finding, or one of them. */
    record FindingLine(FindingKind kind, Integer total, Integer shown, FindingView.Item item) {}

    static List<AlignmentLine> of(AlignmentView report) {
        Standing whole = new Standing(report.initiatives(), report.overall());
        return Stream.of(
                        Stream.of(new AlignmentLine(Row.WHOLE, null, whole, null, null, null)),
                        report.parts().stream().map(part -> ofPart(Row.PART, null, part)),
                        report.currencies().stream().flatMap(AlignmentLine::ofCurrency),
                        report.groups() == null
                                ? Stream.<AlignmentLine>empty()
                                : report.groups().stream().flatMap(AlignmentLine::ofGroup),
                        report.findings().stream().flatMap(AlignmentLine::ofFindings))
                .flatMap(lines -> lines)
                .toList();
    }

    private static AlignmentLine ofPart(Row row, GroupLine group, PartView part) {
        return new AlignmentLine(row, group, null, part, null, null);
    }

    private static AlignmentLine ofMoney(Row row, GroupLine group, MoneyLine money) {
        return new AlignmentLine(row, group, null, null, money, null);
    }

    private static Stream<AlignmentLine> ofCurrency(CurrencyView block) {
        String currency = block.currency();
        Stream<MoneyLine> themes = block.themes().stream()
                .map(one -> new MoneyLine(
                        currency, one.theme(), null, null, null, one.agreedShare(), one.planned(), one.actual()));
        Stream<MoneyLine> objectives = block.objectives() == null
                ? Stream.empty()
                : block.objectives().stream()
                        .map(one -> new MoneyLine(
                                currency,
                                one.theme(),
                                one.objectiveId(),
                                one.title(),
                                one.parentId(),
                                one.agreedShare(),
                                one.planned(),
                                one.actual()));
        return Stream.concat(
                themes.map(money -> ofMoney(Row.THEME, null, money)),
                objectives.map(money -> ofMoney(Row.OBJECTIVE, null, money)));
    }

    private static Stream<AlignmentLine> ofGroup(GroupView view) {
        GroupLine group = new GroupLine(view.portfolioNodeId(), view.journeyStage(), view.title(), view.parentId());
        Standing standing = new Standing(view.initiatives(), view.overall());
        return Stream.of(
                        Stream.of(new AlignmentLine(Row.GROUP, group, standing, null, null, null)),
                        view.parts().stream().map(part -> ofPart(Row.GROUP_PART, group, part)),
                        view.currencies().stream()
                                .map(one -> new MoneyLine(
                                        one.currency(),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        share(one.planned()),
                                        share(one.actual())))
                                .map(money -> ofMoney(Row.GROUP_MONEY, group, money)))
                .flatMap(lines -> lines);
    }

    private static CurrencyView.Share share(GroupView.Share share) {
        return new CurrencyView.Share(share.amount(), share.share(), null);
    }

    private static Stream<AlignmentLine> ofFindings(FindingView found) {
        FindingLine all = new FindingLine(found.kind(), found.total(), found.shown(), null);
        return Stream.concat(
                Stream.of(new AlignmentLine(Row.FINDINGS, null, null, null, null, all)),
                found.items().stream()
                        .map(item -> new FindingLine(found.kind(), null, null, item))
                        .map(finding -> new AlignmentLine(Row.FINDING, null, null, null, null, finding)));
    }
}
