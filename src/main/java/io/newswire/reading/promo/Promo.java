package io.newswire.reading.promo;

import io.newswire.record.PromoKind;

/**
 * A line that is no part of the report.
 *
 * @param kind where it leads
 * @param score how sure that is, 0 to 1
 * @param why what told, in words an editor understands
 */
public record Promo(PromoKind kind, double score, String why) {}
