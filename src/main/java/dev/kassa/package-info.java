/** The building: each package below is a room whose {@code package-info} is its door sign. */
@NullMarked
package dev.kassa;

import org.jspecify.annotations.NullMarked;
