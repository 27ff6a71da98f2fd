/**
 * The calls of programs: what each asked of the JSON doors and what it was answered, kept for a month for whoever integrates. Doors
 * note what they know of a call; nothing here decides anything, and no call waits for it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit"})
package dev.kassa.calls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
