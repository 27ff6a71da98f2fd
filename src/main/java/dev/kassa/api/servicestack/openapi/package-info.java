/** The operations as an OpenAPI 3.1 document, for tools. It is made from what serves, and served beside the metadata pages. */
@NullMarked
package dev.kassa.api.servicestack.openapi;

import org.jspecify.annotations.NullMarked;
