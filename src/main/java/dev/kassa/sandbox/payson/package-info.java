/** Payson as seen from outside: its API, its pages, its callbacks. */
@NullMarked
package dev.kassa.sandbox.payson;

import org.jspecify.annotations.NullMarked;
