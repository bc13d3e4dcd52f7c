package io.newswire.reading;

import io.newswire.reading.people.Cast;
import io.newswire.reading.people.Known;
import io.newswire.reading.promo.Section;
import io.newswire.reading.quote.OpenQuotation;
import io.newswire.reading.quote.Said;
import org.jspecify.annotations.Nullable;

/**
 * What the paragraphs read so far leave for the next one to be read with.
 *
 * <p>Small, immutable and compared by value. It forgets: people unmentioned for 16 paragraphs are
 * gone, a full name not repeated for 48 shrinks to its surname, and the place in the article is
 * counted no further than 16. So contexts that differ only by paragraphs further back are equal,
 * and a change in a long article is felt by few paragraphs after it: by as many as an open
 * quotation or an open list has, or else by 16 in the usual case and by 64 at most.
 *
 * @param position paragraphs read so far, 16 for any more
 * @param place paragraphs of the report among them, counted from its dateline where it has one near
 *     the top; 16 for any more, and from position 16 on
 * @param section the part of the article that the next paragraph stands in
 * @param open the quotation that is still open; null when there is none
 * @param lastSpeaker name of the last who spoke, for quotations that stand alone; null when nobody
 *     spoke lately
 * @param cast the people and institutions named lately
 */
public record ReadingContext(
    int position,
    int place,
    Section section,
    @Nullable OpenQuotation open,
    @Nullable Known<String> lastSpeaker,
    Cast cast) {

  /** Positions from here on are all the same. */
  public static final int FAR = 16;

  /**
   * Quotations without a speaker are given to whoever spoke so many paragraphs before, or fewer.
   */
  private static final int SPEAKER_LIMIT = 3;

  private static final ReadingContext START =
      new ReadingContext(0, 0, Section.TEXT, null, null, Cast.empty());

  /** The context of an article's first paragraph. */
  public static ReadingContext start() {
    return START;
  }

  /** The context after a paragraph that says nothing of its own: a promo, or another language. */
  ReadingContext withoutNews(Section next) {
    return new ReadingContext(
        Math.min(FAR, position + 1),
        farther(place),
        next,
        open,
        Known.older(lastSpeaker),
        cast.older());
  }

  /**
   * The context after a paragraph of the report.
   *
   * @param nextPlace how many paragraphs of the report there are with it
   */
  ReadingContext after(Section next, int nextPlace, Said said) {
    Known<String> speaker =
        said.lastSpeaker() == null ? Known.older(lastSpeaker) : Known.now(said.lastSpeaker());
    return new ReadingContext(
        Math.min(FAR, position + 1),
        farther(nextPlace),
        next,
        said.open(),
        speaker == null || speaker.ago() > SPEAKER_LIMIT ? null : speaker,
        cast.after(said.bySalience()));
  }

  private int farther(int nextPlace) {
    return position + 1 >= FAR ? FAR : nextPlace;
  }

  /** A compact form that {@link #fromBytes} reads back, its first byte the format's version. */
  public byte[] toBytes() {
    return ContextBytes.write(this);
  }

  /**
   * Reads back what {@link #toBytes} gave.
   *
   * @throws IllegalArgumentException when the bytes are not what {@link #toBytes} gives
   */
  public static ReadingContext fromBytes(byte[] bytes) {
    return ContextBytes.read(bytes);
  }
}
