package dev.kassa.checkout;

import org.springframework.stereotype.Component;

/** The heart's tables that are read together. */
@Component
record CheckoutTables(Checkouts checkouts, CheckoutLines lines, PaymentRequests requests) {}
