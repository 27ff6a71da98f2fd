/** Commerce Layer's JSON:API: a reader and a writer that know the conventions, and a table for each type of resource. */
@NullMarked
package dev.kassa.api.jsonapi;

import org.jspecify.annotations.NullMarked;
