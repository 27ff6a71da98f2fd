/** The types of resources that the JSON:API serves: a table of members each, over the same checkouts that every door shows. */
@NullMarked
package dev.kassa.api.jsonapi.resources;

import org.jspecify.annotations.NullMarked;
