package dev.kassa.sandbox.payson;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import org.jspecify.annotations.Nullable;

/** The payer, as far as the merchant or the payer has said. */
@JsonAutoDetect(fieldVisibility = ANY)
final class Customer {
    @Nullable
    String firstName;

    @Nullable
    String lastName;

    @Nullable
    String email;

    @Nullable
    String phone;

    @Nullable
    String street;

    @Nullable
    String postalCode;

    @Nullable
    String city;

    @Nullable
    String countryCode;

    @Nullable
    String identityNumber;

    String type = "person";

    @Nullable
    String reference;
}
