/**
 * Payson Checkout 2.0 as seen from outside: its API, its pages, its callbacks.
 *
 * <ul>
 *   <li>A PUT takes the whole resource; a part of it is a 400 that lists what is missing. A status or a credit that the present
 *       status does not grant is a 200 with the resource as it is. Contents that may no longer change are a 400.
 *   <li>Unpaid checkouts expire at their {@code expirationTime}, by default after 24 hours; unclaimed reservations after 59
 *       days; shipped ones are paid out after 10. Time works when somebody looks, by the application's clock.
 *   <li>Notifications are unsigned POSTs with {@code checkout=<guid>} in the query, repeated until answered 200.
 *   <li>Nobody asks the merchant's {@code validationUri}, and there are no recurring payments.
 * </ul>
 */
@NullMarked
package dev.kassa.sandbox.payson;

import org.jspecify.annotations.NullMarked;
