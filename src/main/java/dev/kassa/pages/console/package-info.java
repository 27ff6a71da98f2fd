/** The console of administrators and superadmins. */
@NullMarked
package dev.kassa.pages.console;

import org.jspecify.annotations.NullMarked;
