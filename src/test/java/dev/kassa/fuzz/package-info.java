/** Requests that nobody should send, for doors that must answer them all the same. */
@NullMarked
package dev.kassa.fuzz;

import org.jspecify.annotations.NullMarked;
