package io.newswire.monitor;

/**
 * Whether one thing is as it should be.
 *
 * @param says what it is doing, or what is wrong with it; one line
 */
public record Check(boolean up, String says) {}
