package dev.tandem.metrics.allocation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which charges a rule is about: those that fit every condition given. One without conditions fits all. */
@Schema(
        name = "AllocationMatch",
        description =
                "Which charges the rule is about. Every condition that is given must hold; of a list, one value must"
                        + " be the charge's. Texts are compared exactly, spaces and case included. Without any condition"
                        + " the rule is about every charge.",
        examples = """
            {"tags": {"application": ["shop", "checkout"]}, "services": ["Amazon Simple Queue Service"]}\
            """)
public record Match(
        @Size(max = 20)
        @Schema(
                description = "By tag: a key and the values it may have; an empty list asks only that the tag is there."
                        + " At most 20 keys.",
                maxProperties = 20,
                nullable = true)
        Map<@NotBlank @Size(max = 300) String, @NotNull @Size(max = 100) List<@NotNull @Size(max = 1000) String>> tags,

        @Size(max = 100) @Schema(description = "By SubAccountId.", nullable = true, examples = "[\"51738928782\"]")
        List<@NotBlank @Size(max = 1000) String> subAccounts,

        @Size(max = 100) @Schema(description = "By ServiceName.", nullable = true)
        List<@NotBlank @Size(max = 1000) String> services,

        @Size(max = 100) @Schema(description = "By ResourceId.", nullable = true)
        List<@NotBlank @Size(max = 3000) String> resources,

        @Size(max = 100)
        @Schema(description = "By an ERP's cost centre (the import's `costCentreColumn`).", nullable = true)
        List<@NotBlank @Size(max = 1000) String> costCentres,

        @Size(max = 100) @Schema(description = "By an ERP's account (the import's `accountColumn`).", nullable = true)
        List<@NotBlank @Size(max = 1000) String> accounts,

        @Size(max = 100) @Schema(description = "By who asks for the money.", nullable = true)
        List<@NotBlank @Size(max = 300) String> issuers,

        @Size(max = 100) @Schema(description = "By BillingAccountId.", nullable = true)
        List<@NotBlank @Size(max = 300) String> billingAccounts) {

    public Match {
        tags = tags == null ? Map.of() : new TreeMap<>(tags);
        subAccounts = orNone(subAccounts);
        services = orNone(services);
        resources = orNone(resources);
        costCentres = orNone(costCentres);
        accounts = orNone(accounts);
        issuers = orNone(issuers);
        billingAccounts = orNone(billingAccounts);
    }

    /** Whether the rule is about the charge. */
    boolean fits(ChargeGroup charge) {
        return oneOf(subAccounts, charge.subAccount())
                && oneOf(services, charge.service())
                && oneOf(resources, charge.resource())
                && oneOf(costCentres, charge.costCentre())
                && oneOf(accounts, charge.account())
                && oneOf(issuers, charge.issuer())
                && oneOf(billingAccounts, charge.billingAccount())
                && tags.entrySet().stream().allMatch(tag -> tagged(charge, tag.getKey(), tag.getValue()));
    }

    private static boolean tagged(ChargeGroup charge, String key, List<String> values) {
        String value = charge.tags().get(key);
        return value != null && (values.isEmpty() || values.contains(value));
    }

    private static boolean oneOf(List<String> values, String value) {
        return values.isEmpty() || (value != null && values.contains(value));
    }

    private static List<String> orNone(List<String> values) {
        return values == null ? List.of() : values;
    }
}
