package dev.kassa.api.jsonapi;

import java.util.List;

/**
 * What must hold of a resource to be listed.
 *
 * @param attributes of which one is enough
 * @param values what it is compared with, of the attribute's kind: one, or none for a flag, or any number for a list
 */
public record Condition(List<String> attributes, Matcher matcher, List<Object> values) {}
