/** Whose money it is: companies, their accounts at the providers, and the articles they price. */
@NullMarked
@ApplicationModule(allowedDependencies = {"money", "audit"})
package dev.kassa.company;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
