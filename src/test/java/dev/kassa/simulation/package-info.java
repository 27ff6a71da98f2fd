/**
 * The heart in a simulated world: one seed decides how providers behave, what fails, what the clocks show and who goes next.
 * The same seed is the same world again.
 */
@NullMarked
package dev.kassa.simulation;

import org.jspecify.annotations.NullMarked;
