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
 * <p>Small, immutable and compared by value. It forgets: people who are not introduced again for 18
 * paragraphs are gone, institutions after 4, and so are a full name, a sex and an office that are
 * not told again for 18; the place is counted no further than 16, and anew under a line that opens
 * a post of a live blog. So contexts that differ only by paragraphs further back are equal, and
 * what is inserted is felt by no more than the 19 paragraphs below it. Two things reach beyond: a
 * quotation or a list that is open there reaches as far as it goes on, and 19 paragraphs more; and
 * people of one surname, who were told apart by what is forgotten by now, may be mixed up as long.
 *
 * @param position paragraphs read so far, a post's opening being the first; 16 for any more
 * @param place paragraphs of the report among them, counted from its dateline where it has one near
 *     the top; 16 for any more, and from position 16 on
 * @param section the part of the article that the next paragraph stands in
 * @param open the quotation that is still open; null when there is none
 * @param lastSpeaker name of the last who spoke, for quotations that stand alone; null when nobody
 *     spoke lately, and while the speaker of an open quotation is known
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
   * The byte form takes no more bytes than this and the id of a quotation that is open: the cast,
   * the name of who speaks, and all else.
   */
  public static final int MOST_BYTES = Cast.BYTES + Cast.LONGEST_NAME + 10;

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
        open == null ? null : open.waitingOn(),
        Known.older(lastSpeaker),
        cast.older());
  }

  /**
   * The context after a paragraph of the report.
   *
   * @param nextPlace how many paragraphs of the report there are with it
   */
  ReadingContext after(Section next, int nextPlace, Said said) {
    OpenQuotation left = said.open();
    Known<String> speaker =
        said.lastSpeaker() == null ? Known.older(lastSpeaker) : Known.now(said.lastSpeaker());
    return new ReadingContext(
        Math.min(FAR, position + 1),
        farther(nextPlace),
        next,
        left,
        left != null && left.speaker() != null ? null : speaker,
        cast.after(said.bySalience()));
  }

  /**
   * This context under the opening of a post, which counts as the post's first paragraph: what
   * stands over the post says nothing of the places in it.
   */
  ReadingContext inNewPost() {
    return new ReadingContext(1, 1, section, open, lastSpeaker, cast);
  }

  /** Name of whoever spoke just before; null when nobody did. */
  @Nullable String speaker() {
    if (open != null && open.speaker() != null) {
      return open.speaker();
    }
    return lastSpeaker == null ? null : lastSpeaker.what();
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
