/** The pages a customer sees while paying. */
@NullMarked
package dev.kassa.pages.payer;

import org.jspecify.annotations.NullMarked;
