/** The letterbox: verify, keep, answer at once, and then go and look at the provider. */
@NullMarked
@ApplicationModule(allowedDependencies = {"checkout", "audit", "company", "watch"})
package dev.kassa.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
