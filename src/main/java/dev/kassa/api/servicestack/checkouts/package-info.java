/** The operations about checkouts: opening, showing, listing them, and moving their money. */
@NullMarked
package dev.kassa.api.servicestack.checkouts;

import org.jspecify.annotations.NullMarked;
