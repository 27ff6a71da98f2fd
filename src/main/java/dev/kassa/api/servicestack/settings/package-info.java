/** The operations about a company's own settings: its accounts, articles, keys and webhook endpoints. */
@NullMarked
package dev.kassa.api.servicestack.settings;

import org.jspecify.annotations.NullMarked;
