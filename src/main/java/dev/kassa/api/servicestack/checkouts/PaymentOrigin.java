package dev.kassa.api.servicestack.checkouts;

/** Where the customer pays, in BokaMera's words and numbers. */
enum PaymentOrigin {
    HomePage,
    Embedded,
    Admin,
    Apps,
    HomePageNew
}
