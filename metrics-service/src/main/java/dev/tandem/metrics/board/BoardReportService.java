package dev.tandem.metrics.board;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.http.id.Ids;
import dev.tandem.http.id.Ref;
import dev.tandem.http.json.Checked;
import dev.tandem.http.json.Years;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.http.request.Caller;
import dev.tandem.journal.Journal;
import dev.tandem.metrics.asof.WritesUnderWay;
import dev.tandem.money.Currencies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The transactions on board reports. */
@ApplicationScoped
public class BoardReportService {

    private final BoardComposition composition;
    private final BoardReportRepository repository;
    private final WritesUnderWay writes;
    private final Journal journal;
    private final Caller caller;
    private final ObjectMapper mapper;

    BoardReportService(
            BoardComposition composition,
            BoardReportRepository repository,
            WritesUnderWay writes,
            Journal journal,
            Caller caller,
            ObjectMapper mapper) {
        this.composition = composition;
        this.repository = repository;
        this.writes = writes;
        this.journal = journal;
        this.caller = caller;
        this.mapper = mapper;
    }

    /** @throws ProblemException INVALID_BODY, or EXCHANGE_RATES_MISSING naming every rate that is lacking */
    @Transactional
    BoardReportView freeze(FreezeBoardReport command) {
        Instant now = journal.now();
        BoardComposition.Order order = order(command, now);
        BoardContent content;
        try {
            writes.awaitThoseOf(order.asOf());
            content = composition.compose(order);
        } catch (ProblemException refused) {
            throw aboutTheBody(refused);
        }
        BoardReport report = BoardReport.freeze(content, mapper);
        repository.putIn(report);
        journal.append(report.frozen());
        return BoardReportView.of(report.state());
    }

    private BoardComposition.Order order(FreezeBoardReport command, Instant now) {
        List<FieldError> errors = new ArrayList<>();
        Instant asOf = command.asOf() == null
                ? now.minus(1, ChronoUnit.MICROS)
                : command.asOf().truncatedTo(ChronoUnit.MICROS);
        if (!asOf.isBefore(now)) {
            errors.add(FieldError.at("/asOf", "Must be in the past."));
        } else if (asOf.atOffset(ZoneOffset.UTC).getYear() < Years.FIRST) {
            errors.add(FieldError.at("/asOf", "Must be in the year 1900 or later."));
        }
        if (command.currency() != null && !Currencies.isActive(command.currency())) {
            errors.add(FieldError.at("/currency", "Must be the ISO 4217 code of an active currency."));
        }
        Ref node = command.portfolioNode() == null ? null : Ref.parseOrNull(command.portfolioNode());
        if (command.portfolioNode() != null && node == null) {
            errors.add(FieldError.at("/portfolioNode", Ref.EXPECTED));
        }
        if (!errors.isEmpty()) {
            throw Checked.invalid(errors);
        }
        return new BoardComposition.Order(
                Ids.next(), command.title(), command.note(), asOf, command.currency(), node, now, caller.subject());
    }

    /** Reports are asked for by parameters; here the same stand in the body. */
    private static ProblemException aboutTheBody(ProblemException refused) {
        List<FieldError> errors = refused.errors().stream()
                .map(error ->
                        error.parameter() == null ? error : FieldError.at("/" + error.parameter(), error.detail()))
                .toList();
        return refused.type().equals(Problems.INVALID_PARAMETER)
                ? Checked.invalid(errors)
                : new ProblemException(refused.type(), refused.detail(), errors);
    }

    @Transactional
    Page<BoardReportView> list(Paging paging) {
        return repository.page(paging).map(BoardReportView::of);
    }

    @Transactional
    BoardReport get(UUID id) {
        return repository
                .find(id)
                .orElseThrow(() -> new ProblemException(Problems.NOT_FOUND, "No board report is known by this id."));
    }
}
