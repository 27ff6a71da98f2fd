/**
 * The outside world, indoors: speaks Stripe's and Payson's wire over HTTP, keeps their books, and knows nothing of Kassa.
 * Nothing here imports another room and no room imports this one; the adapters reach it by address alone.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.kassa.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
