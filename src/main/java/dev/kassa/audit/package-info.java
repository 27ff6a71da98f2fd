/** What happened, by whom, when and why. Entries are added and never changed. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.kassa.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
