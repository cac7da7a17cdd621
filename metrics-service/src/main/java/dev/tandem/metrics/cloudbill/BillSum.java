package dev.tandem.metrics.cloudbill;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** What one file holds of one bill, added up while it is read. */
final class BillSum {

    final BillKey key;
    final UUID id;
    LocalDate endsOn;
    long rows;
    BigDecimal billed = BigDecimal.ZERO;
    BigDecimal effective = BigDecimal.ZERO;
    BigDecimal list = BigDecimal.ZERO;
    BigDecimal contracted = BigDecimal.ZERO;

    BillSum(BillKey key) {
        this.key = key;
        id = key.id();
        endsOn = key.startsOn();
    }

    void add(Charge charge) {
        rows++;
        endsOn = charge.endsOn.isAfter(endsOn) ? charge.endsOn : endsOn;
        billed = billed.add(charge.billed);
        effective = effective.add(charge.effective);
        list = charge.list == null ? list : list.add(charge.list);
        contracted = charge.contracted == null ? contracted : contracted.add(charge.contracted);
    }
}
