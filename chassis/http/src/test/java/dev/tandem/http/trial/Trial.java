package dev.tandem.http.trial;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A body with one field of every kind. */
public record Trial(
        @NotBlank String title,
        Integer count,
        Long total,
        Boolean flag,
        Kind kind,
        LocalDate startOn,
        YearMonth month,
        Instant at,
        BigDecimal amount,
        UUID id,
        List<@Valid Part> parts,
        Map<String, String> labels) {

    /** Some names. */
    public enum Kind {
        RED,
        GREEN
    }

    /** Something inside. */
    public record Part(@NotNull String name, @Max(10) int size) {}
}
