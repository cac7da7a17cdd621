package dev.tandem.metrics.fx;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rates known at one instant, all of them to one base currency. Never changes. */
public final class Rates {

    private final String base;
    private final Map<RateKey, Rate> rates;

    public Rates(String base, Collection<Rate> rates) {
        this.base = base;
        this.rates = rates.stream().collect(Collectors.toUnmodifiableMap(Rate::key, Function.identity()));
    }

    /** The currency every rate leads to. */
    public String base() {
        return base;
    }

    public Optional<Rate> find(RateKey key) {
        return Optional.ofNullable(rates.get(key));
    }
}
