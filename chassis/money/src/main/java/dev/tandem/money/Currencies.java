package dev.tandem.money;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The active currencies of ISO 4217 and their minor units. A list of our own, because the one of the JDK differs from
 * version to version and keeps retired codes. Funds codes, metals and test codes are left out.
 */
public final class Currencies {

    private static final Map<Integer, String> BY_MINOR_UNITS = Map.of(
            0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
            2,
                    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF"
                            + " CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ"
                            + " GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL"
                            + " MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB"
                            + " PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN"
                            + " SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER"
                            + " ZAR ZMW ZWG",
            3, "BHD IQD JOD KWD LYD OMR TND",
            4, "CLF UYW");

    private static final Map<String, Integer> MINOR_UNITS = byCode();

    private Currencies() {}

    /** Decimals of the currency; empty when the code is not that of an active currency (codes are upper case). */
    public static OptionalInt minorUnits(String code) {
        Integer units = MINOR_UNITS.get(code);
        return units == null ? OptionalInt.empty() : OptionalInt.of(units);
    }

    public static boolean isActive(String code) {
        return MINOR_UNITS.containsKey(code);
    }

    /** All codes. */
    public static Set<String> codes() {
        return MINOR_UNITS.keySet();
    }

    private static Map<String, Integer> byCode() {
        Map<String, Integer> units = new HashMap<>();
        BY_MINOR_UNITS.forEach((decimals, codes) -> {
            for (String code : codes.split(" ", -1)) {
                units.put(code, decimals);
            }
        });
        return Map.copyOf(units);
    }
}
