package io.newswire.stream;

/**
 * A version that was complete and out before the newest one.
 *
 * @param generation tells the rows of its order from those of others
 */
record Published(Version version, Order order, int generation) {}
