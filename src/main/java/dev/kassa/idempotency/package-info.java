/** What must be done once although it is asked for many times: forms by their one-time tokens, JSON writes by their keys. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit"})
package dev.kassa.idempotency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
