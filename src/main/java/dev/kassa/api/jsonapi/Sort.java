package dev.kassa.api.jsonapi;

/** By which attribute a list is sorted. */
public record Sort(String attribute, boolean descending) {}
