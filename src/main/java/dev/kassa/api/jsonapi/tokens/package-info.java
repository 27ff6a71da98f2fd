/** The access tokens that Commerce Layer's clients ask for before all else. */
@NullMarked
package dev.kassa.api.jsonapi.tokens;

import org.jspecify.annotations.NullMarked;
