/** Telling the booking systems what happened: signed webhooks, in order, for as long as it takes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"checkout", "company", "audit", "money", "watch"})
package dev.kassa.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
