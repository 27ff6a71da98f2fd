/** The heart: checkouts, the table of their statuses, what is done with their money. No HTTP, no provider's types, no HTML. */
@NullMarked
@ApplicationModule(allowedDependencies = {"money", "audit", "company", "watch"})
package dev.kassa.checkout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
