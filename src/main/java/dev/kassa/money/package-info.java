/** Money, currency and VAT. Amounts are whole minor units; there is no floating point in this house. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.kassa.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
