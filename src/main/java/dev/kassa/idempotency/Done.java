package dev.kassa.idempotency;

/**
 * How a command ended, for the page that tells it.
 *
 * @param target the path of that page, at most 200 characters
 * @param said what the page says, in the door's own writing, at most 4000 characters
 */
public record Done(String target, String said) {}
