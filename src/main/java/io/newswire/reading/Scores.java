package io.newswire.reading;

/** How sure the reader is of each class, 0 to 1. */
public record Scores(double quote, double development, double figure, double promo) {}
