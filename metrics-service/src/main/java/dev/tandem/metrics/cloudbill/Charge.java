package dev.tandem.metrics.cloudbill;

import dev.tandem.http.problem.FieldError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One row of a file, as far as it matters here. The same object is filled again and again, because a file has millions. */
final class Charge {

    /** Of the file, counted from 1 with the header. */
    long line;

    BillKey bill;
    LocalDate endsOn;
    BigDecimal billed;
    BigDecimal effective;
    BigDecimal list;
    BigDecimal contracted;
    String subAccount;
    String service;
    String resource;
    String costCentre;
    String account;

    /** A JSON object whose values are texts; null for none. */
    String tags;

    UUID digest;

    /** Whether a cost is below zero though the row is neither credit nor adjustment nor correction. */
    boolean oddlyNegative;

    private final List<FieldError> errors = new ArrayList<>(0);

    void start(long lineNumber) {
        line = lineNumber;
        bill = null;
        endsOn = null;
        list = null;
        contracted = null;
        oddlyNegative = false;
        errors.clear();
    }

    void refuse(String column, String detail) {
        errors.add(FieldError.at(column.isEmpty() ? "" : "/" + column, detail));
    }

    boolean isRefused() {
        return !errors.isEmpty();
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }
}
