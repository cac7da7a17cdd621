package dev.tandem.metrics.fx;

import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.metrics.period.Periods;
import dev.tandem.metrics.problem.MetricsProblems;
import dev.tandem.metrics.projection.KnownOrganisation;
import dev.tandem.metrics.projection.KnownOrganisations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** What every report in one currency needs: a converter beforehand, the rates it took afterwards. */
@ApplicationScoped
public class FxRates {

    private static final int MOST_NAMED = 1000;

    private final FxRateRepository repository;
    private final KnownOrganisations organisations;
    private final Periods periods;
    private final Clock clock;

    FxRates(FxRateRepository repository, KnownOrganisations organisations, Periods periods, Clock clock) {
        this.repository = repository;
        this.organisations = organisations;
        this.periods = periods;
        this.clock = clock;
    }

    /**
     * A converter for one report, of the rates known now or at an instant.
     *
     * @param currency what to convert to
     * @param at null for now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Converter converter(String currency, Instant at) {
        KnownOrganisation organisation = organisations.present();
        Instant then = at == null ? clock.instant() : at;
        return new Converter(
                new Rates(organisation.baseCurrency(), repository.known(organisation.baseCurrency(), at)),
                currency,
                organisation.fiscalYearStartMonth(),
                YearMonth.from(then.atZone(organisation.timeZone())),
                periods.closed(at)::contains);
    }

    /**
     * The rates that a finished report took.
     *
     * @throws ProblemException EXCHANGE_RATES_MISSING naming every rate that it lacked
     */
    public static ConversionView used(Converter converter) {
        List<RateKey> missing = converter.missing();
        if (!missing.isEmpty()) {
            throw new ProblemException(
                    MetricsProblems.EXCHANGE_RATES_MISSING,
                    missing.size() == 1 ? "1 rate is missing." : missing.size() + " rates are missing.",
                    missing.stream()
                            .limit(MOST_NAMED)
                            .map(key -> FieldError.parameter(
                                    "currency", "Is missing: the " + key + " (" + key.path() + ")."))
                            .toList());
        }
        return ConversionView.of(converter);
    }
}
