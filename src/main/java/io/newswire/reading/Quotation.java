package io.newswire.reading;

import org.jspecify.annotations.Nullable;

/**
 * One run of quoted words in one paragraph.
 *
 * @param id shared by the parts of a quotation that runs over several paragraphs
 * @param start first UTF-16 code unit, the opening mark included
 * @param end one past the last UTF-16 code unit, the closing mark included where there is one
 * @param text the words from start to end
 * @param speaker null when the article does not tell
 * @param cue the word that marks the saying (warned, according to); null when there is none
 * @param continuesFromPrevious whether the quotation began in an earlier paragraph
 * @param continuesIntoNext whether it is still open at the end of the paragraph
 */
public record Quotation(
    String id,
    int start,
    int end,
    String text,
    @Nullable Speaker speaker,
    @Nullable String cue,
    boolean continuesFromPrevious,
    boolean continuesIntoNext) {}
