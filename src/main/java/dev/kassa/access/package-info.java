/** Who may enter: people, roles, API keys, sign-in, and a security chain for each door. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "company"})
package dev.kassa.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
