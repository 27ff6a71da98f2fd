/** What is asked at the JSON doors and what they answer, kept as files that integrators can read. */
@NullMarked
package dev.kassa.recorded;

import org.jspecify.annotations.NullMarked;
