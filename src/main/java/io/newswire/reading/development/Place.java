package io.newswire.reading.development;

/**
 * Where a paragraph stands and what was found in it already.
 *
 * @param position paragraphs of the report above it, its post's opening being the first; 16 for any
 *     more
 * @param live whether a list of key developments or a post's title stands not far above
 * @param listed whether it stands in a list of key developments
 * @param item whether it is an item of any list
 * @param afterPromo whether a promo stands above it
 * @param caption whether it is a caption, a credit or a note of the editors
 * @param quotedShare share of its characters that are quoted, 0 to 1
 * @param continued whether it goes on with a quotation of the paragraph before
 * @param reported whether it reports in its own words what somebody says
 * @param casualties whether it counts casualties
 * @param money whether it counts money
 * @param numbers whether it counts anything
 */
public record Place(
    int position,
    boolean live,
    boolean listed,
    boolean item,
    boolean afterPromo,
    boolean caption,
    double quotedShare,
    boolean continued,
    boolean reported,
    boolean casualties,
    boolean money,
    boolean numbers) {}
