package com.namdamasco.assistant.reply;

import com.namdamasco.assistant.nulu.NuluUser;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the number that WhatsApp wants from what Nulu knows of a customer (contracts.md §2, last paragraph). Pure. */
public final class WhatsAppRecipient {

    /** Digits with the usual separators, at least seven of them: a phone number and not a name. */
    private static final Pattern PHONE_NUMBER = Pattern.compile("\\+?[\\d\\s().-]{7,}");

    private WhatsAppRecipient() {}

    /** Digits only, with country code; empty when the customer has no number. */
    static Optional<String> of(NuluUser customer, String defaultCountryCode) {
        return customer.detail("phone")
                .or(() -> Optional.of(customer.firstName())
                        .filter(name -> PHONE_NUMBER.matcher(name.strip()).matches()))
                .map(number -> digits(number, defaultCountryCode))
                .filter(digits -> digits.length() >= 7);
    }

    /** A number as WhatsApp wants it, however it is written. */
    public static String digits(String written, String countryCode) {
        String number = written.strip();
        String digits = number.replaceAll("\\D", "");
        if (number.startsWith("+") || digits.startsWith(countryCode)) {
            return digits;
        }
        return countryCode + (digits.startsWith("0") ? digits.substring(1) : digits);
    }
}
