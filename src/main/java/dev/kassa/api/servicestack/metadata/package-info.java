/** What is to be read about the operations: pages, classes for clients, and a form to try them. All of it is made from what serves. */
@NullMarked
package dev.kassa.api.servicestack.metadata;

import org.jspecify.annotations.NullMarked;
