/** Payson Checkout 2.0, over its plain HTTP resource. */
@NullMarked
package dev.kassa.provider.payson;

import org.jspecify.annotations.NullMarked;
