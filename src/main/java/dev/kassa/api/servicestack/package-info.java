/** BokaMera's operations, in the conventions a ServiceStack client expects. */
@NullMarked
package dev.kassa.api.servicestack;

import org.jspecify.annotations.NullMarked;
