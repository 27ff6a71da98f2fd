/** The watch: whether all that is promised holds, and what is left to do. Rooms say what they promise and what waits in them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit"})
package dev.kassa.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
