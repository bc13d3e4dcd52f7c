package io.newswire.reading;

import io.newswire.record.ParagraphClass;
import io.newswire.record.PromoKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the reader makes of one paragraph.
 *
 * @param primary the class that tells best what the paragraph is
 * @param classes all classes that hold, in the order of the stylebook, BACKGROUND not among them;
 *     empty means background
 * @param scores how sure the reader is of each class
 * @param why the evidence that decided, in words an editor understands
 * @param quotations in order; not empty exactly when the paragraph is a QUOTE
 * @param figures in order; a QUOTE, DEVELOPMENT or BACKGROUND may hold figures (ages, durations)
 *     without being a FIGURE; a PROMO holds none
 * @param development not null exactly when the paragraph is a DEVELOPMENT
 * @param promo where the promo leads; not null exactly when the paragraph is a PROMO
 * @param context what the next paragraph is to be read with
 */
public record Reading(
    ParagraphClass primary,
    Set<ParagraphClass> classes,
    Scores scores,
    List<String> why,
    List<Quotation> quotations,
    List<Figure> figures,
    @Nullable Development development,
    @Nullable PromoKind promo,
    ReadingContext context) {}
