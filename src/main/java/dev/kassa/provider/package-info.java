/** The doors outward: one folder a provider, the same file names in each. */
@NullMarked
@ApplicationModule(allowedDependencies = {"checkout", "company", "money"})
package dev.kassa.provider;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
