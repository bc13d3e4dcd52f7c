package io.newswire.reading.figure;

import io.newswire.record.FigureKind;

/**
 * What a value is measured in.
 *
 * @param name English name in the singular; of money the ISO 4217 code
 * @param kind the sort of quantity it measures
 */
record Unit(String name, FigureKind kind) {}
