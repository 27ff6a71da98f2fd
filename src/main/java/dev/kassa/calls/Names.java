package dev.kassa.calls;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the name of a member says about its value, in whichever letter case and with whichever strokes it is written. */
final class Names {

    private static final Pattern STROKES = Pattern.compile("[_\\-. ]");

    private static final Pattern SECRET = Pattern.compile(
            "secret|password|passwd|token|apikey|snippet|authorization|credential|privatekey|cookie|signature|cardnumber");
    private static final Set<String> SECRETS = Set.of("key", "login", "pin", "cvc", "cvv", "xapikey");

    private static final Pattern PERSONAL =
            Pattern.compile("email|firstname|lastname|fullname|surname|givenname|familyname"
                    + "|customername|phone|mobile|street|addressline|postalcode|postcode|zipcode|identitynumber|personalnumber"
                    + "|personnummer|socialsecurity|birth|comment");
    private static final Set<String> PERSONALS = Set.of("address", "city", "contact", "notes", "recipient");

    private static final Set<String> ABOUT_SOMEBODY = Set.of(
            "customer",
            "customerdetails",
            "billing",
            "billingdetails",
            "billingaddress",
            "shipping",
            "shippingdetails",
            "shippingaddress",
            "payer",
            "person",
            "recipient",
            "contact",
            "address",
            "paymentinstrument");
    private static final Pattern HARMLESS = Pattern.compile("id|country|countrycode|language|type|object");

    private Names() {}

    static boolean isSecret(String name) {
        String plain = plain(name);
        return SECRETS.contains(plain) || SECRET.matcher(plain).find();
    }

    static boolean isPersonal(String name) {
        String plain = plain(name);
        return PERSONALS.contains(plain) || PERSONAL.matcher(plain).find();
    }

    /** Whether all that the member holds is about a person. */
    static boolean isAboutSomebody(String name) {
        return ABOUT_SOMEBODY.contains(plain(name));
    }

    /** Whether even of a person it tells nothing. */
    static boolean isHarmless(String name) {
        return HARMLESS.matcher(plain(name)).matches();
    }

    private static String plain(String name) {
        return STROKES.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
