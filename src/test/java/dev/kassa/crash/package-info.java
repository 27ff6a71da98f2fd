/**
 * Kassa in a process of its own that is killed in the middle of its work, or that loses its database. The providers live on in
 * the process of the tests; afterwards their ledger is held against our books.
 */
@NullMarked
package dev.kassa.crash;

import org.jspecify.annotations.NullMarked;
