/** The HTML doors: one for those who administer, one for those who pay. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "checkout",
            "company",
            "access",
            "audit",
            "money",
            "webhook",
            "outbox",
            "watch",
            "idempotency",
            "calls"
        })
package dev.kassa.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
