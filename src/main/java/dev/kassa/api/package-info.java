/** The JSON doors: dialects that are strangers to each other. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"checkout", "company", "access", "audit", "money", "idempotency", "outbox", "calls"})
package dev.kassa.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
