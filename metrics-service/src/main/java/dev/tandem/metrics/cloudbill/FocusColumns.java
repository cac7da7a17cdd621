package dev.tandem.metrics.cloudbill;

import dev.tandem.http.json.Checked;
import dev.tandem.http.problem.FieldError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the columns of a file are. Names are those of FOCUS 1.0 to 1.4, in any order and in upper or lower case. Columns
 * of FOCUS, and a provider's own ones (which begin with {@code x_}), make a row what it is; other columns are ignored.
 */
final class FocusColumns {

    static final String BILLED = "BilledCost";
    static final String EFFECTIVE = "EffectiveCost";
    static final String ACCOUNT = "BillingAccountId";
    static final String CURRENCY = "BillingCurrency";
    static final String PERIOD_START = "BillingPeriodStart";
    static final String PERIOD_END = "BillingPeriodEnd";
    static final String ISSUER = "InvoiceIssuerName";

    private static final List<String> NEEDED = List.of(BILLED, EFFECTIVE, ACCOUNT, CURRENCY, PERIOD_START, PERIOD_END);

    /** Who asks for the money, by the columns that say so in one version or another. */
    private static final List<String> ISSUERS = List.of(ISSUER, "ServiceProviderName", "ProviderName");

    private static final Set<String> FOCUS =
            Stream.of("""
                AllocatedMethodDetails AllocatedMethodId AllocatedResourceId AllocatedResourceName AllocatedTags
                AvailabilityZone BilledCost BillingAccountId BillingAccountName BillingAccountType BillingCurrency
                BillingPeriodEnd BillingPeriodStart CapacityReservationId CapacityReservationStatus ChargeCategory ChargeClass
                ChargeDescription ChargeFrequency ChargePeriodEnd ChargePeriodStart CommitmentDiscountCategory
                CommitmentDiscountId CommitmentDiscountName CommitmentDiscountQuantity CommitmentDiscountStatus
                CommitmentDiscountType CommitmentDiscountUnit CommitmentProgramEligibilityDetails ConsumedQuantity ConsumedUnit
                ContractApplied ContractedCost ContractedUnitPrice EffectiveCost HostProviderName InvoiceDetailId InvoiceId
                InvoiceIssuerName ListCost ListUnitPrice PricingCategory PricingCurrency PricingCurrencyContractedUnitPrice
                PricingCurrencyEffectiveCost PricingCurrencyListUnitPrice PricingQuantity PricingUnit ProviderName
                PublisherName RegionId RegionName ResourceId ResourceName ResourceType ServiceCategory ServiceName
                ServiceProviderName ServiceSubcategory SkuId SkuMeter SkuPriceDetails SkuPriceId SubAccountId SubAccountName
                SubAccountType TagDetails Tags\
                """.split("\\s+")).map(FocusColumns::folded).collect(Collectors.toUnmodifiableSet());

    private final Map<String, Integer> positions;
    /** By the names that are asked for, row after row. */
    private final Map<String, Integer> asked = new HashMap<>();

    private final int[] identity;
    private final List<String> identityNames;
    private final List<String> ignored;
    private final int count;
    private final int costCentre;
    private final int account;

    private FocusColumns(
            List<String> header, Map<String, Integer> positions, String costCentreColumn, String accountColumn) {
        this.positions = positions;
        count = header.size();
        costCentre = positions.getOrDefault(folded(costCentreColumn), -1);
        account = positions.getOrDefault(folded(accountColumn), -1);
        List<String> own = positions.entrySet().stream()
                .filter(entry -> FOCUS.contains(entry.getKey())
                        || entry.getKey().startsWith("x_")
                        || entry.getValue() == costCentre
                        || entry.getValue() == account)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        identityNames = own;
        identity = own.stream().mapToInt(positions::get).toArray();
        ignored = positions.entrySet().stream()
                .filter(entry -> !own.contains(entry.getKey()))
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .map(entry -> header.get(entry.getValue()))
                .toList();
    }

    /**
     * Reads the header.
     *
     * @param costCentre the column with an ERP's cost centre, if the file has it
     * @param account the column with an ERP's account, if the file has it
     * @throws dev.tandem.http.problem.ProblemException INVALID_BODY when columns are missing or named twice
     */
    static FocusColumns of(List<String> header, String costCentre, String account) {
        if (header.size() == 1 && header.get(0).matches(".*[;\t|].*")) {
            throw Checked.invalid("", "Must have commas between the cells; the header has one cell only.");
        }
        Map<String, Integer> positions = new HashMap<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (positions.put(folded(header.get(i)), i) != null) {
                errors.add(FieldError.at("/" + shown(header.get(i)), "The header names this column twice."));
            }
        }
        for (String name : NEEDED) {
            if (!positions.containsKey(folded(name))) {
                errors.add(FieldError.at("/" + name, "The header lacks this column."));
            }
        }
        if (ISSUERS.stream().noneMatch(name -> positions.containsKey(folded(name)))) {
            errors.add(FieldError.at("/" + ISSUER, "The header lacks this column, and those that could stand for it."));
        }
        if (!errors.isEmpty()) {
            throw Checked.invalid(errors.subList(0, Math.min(errors.size(), 100)));
        }
        ISSUERS.stream()
                .filter(name -> positions.containsKey(folded(name)))
                .findFirst()
                .ifPresent(name -> positions.putIfAbsent(folded(ISSUER), positions.get(folded(name))));
        return new FocusColumns(header, positions, costCentre, account);
    }

    /** How many cells a row must have. */
    int count() {
        return count;
    }

    /** Position of a FOCUS column; -1 when the file does not have it. */
    int of(String name) {
        return asked.computeIfAbsent(name, asking -> positions.getOrDefault(folded(asking), -1));
    }

    int costCentre() {
        return costCentre;
    }

    int account() {
        return account;
    }

    /** Positions of the columns that make a row what it is, in the order of their names. */
    int[] identity() {
        return identity.clone();
    }

    List<String> identityNames() {
        return identityNames;
    }

    /** The columns that are neither FOCUS nor a provider's own, as the file names them. */
    List<String> ignored() {
        return ignored.stream().map(FocusColumns::shown).limit(100).toList();
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static String shown(String name) {
        String start = name.length() > 100 ? name.substring(0, 100) + "…" : name;
        return start.replace("~", "~0").replace("/", "~1").replaceAll("\\p{Cntrl}", " ");
    }
}
