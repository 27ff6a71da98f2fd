/** The HTML doors: one for those who administer, one for those who pay. */
@NullMarked
<<<<<<< HEAD
@ApplicationModule(allowedDependencies = {"checkout", "company", "access", "audit", "money", "webhook", "outbox"})
=======
@ApplicationModule(allowedDependencies = {"checkout", "company", "access", "audit", "money", "webhook", "idempotency"})
>>>>>>> main
package dev.kassa.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
