package dev.tandem.http.trial;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
        Map<String, String> labels,
        @Pattern(regexp = "[a-z]{1,9}") String word,

        @Schema(description = "What it costs.", examples = "4200", nullable = true)
        Exact price) {

    /** Some names. */
    public enum Kind {
        RED,
        GREEN
    }

    /** A number that is written as a text. */
    @Schema(type = SchemaType.STRING, description = "Exact.")
    public record Exact(BigDecimal value) {}

    /** Something inside. */
    public record Part(@NotNull String name, @Max(10) int size) {}
}
