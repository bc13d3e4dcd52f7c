package io.newswire.reading.figure;

/**
 * What befell those who are counted.
 *
 * @param casualty whether it makes them casualties: killed, wounded, missing; not arrested
 */
record Fate(boolean casualty) {}
