package dev.kassa.api.servicestack.metadata;

/**
 * What stands around a page.
 *
 * @param sandbox whether the providers are simulated here
 * @param swedish this page in Swedish; with {@code english}, the two ends of the switch
 */
record Frame(boolean sandbox, String swedish, String english) {}
