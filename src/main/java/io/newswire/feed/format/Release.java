package io.newswire.feed.format;

import io.newswire.feed.BadInputException;
import io.newswire.record.PubStatus;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether and when an item may come out. Whatever of it can't be read is refused: an item must
 * never come out earlier than its provider wants.
 *
 * @param status what its provider says now; null where it says nothing, which is usable in every
 *     one of the standards
 * @param embargoedUntil when its embargo ends; null when it has none, or one without an end
 */
record Release(@Nullable PubStatus status, @Nullable Instant embargoedUntil) {

  /**
   * What a status means. Besides IPTC's own (newscodes/pubstatusg2, NITF's management-status,
   * NewsML 1's Status), words that can only mean that something is taken back or held are
   * understood. An item that is embargoed without a time is withheld: until further notice.
   *
   * @param word the status, in any case, as it is or as a code's or an address's last part; null or
   *     blank where the item has none
   * @param embargo the embargo's end; null where the item has none
   */
  static Release of(String where, @Nullable String word, @Nullable Instant embargo)
      throws BadInputException {
    if (word == null || word.isBlank()) {
      return new Release(null, embargo);
    }
    PubStatus status =
        switch (code(word).toLowerCase(Locale.ROOT)) {
          case "usable" -> PubStatus.USABLE;
          case "embargoed" -> embargo == null ? PubStatus.WITHHELD : PubStatus.USABLE;
          case "withheld", "hold" -> PubStatus.WITHHELD;
          case "canceled", "cancelled", "killed", "kill", "withdrawn", "recalled", "unpublished" ->
              PubStatus.CANCELED;
          default ->
              throw new BadInputException(
                  where,
                  "the status \"%s\" is not known: it must be usable, withheld or canceled"
                      .formatted(word.strip()));
        };
    return new Release(status, embargo);
  }

  /** Whether the item is taken back: a kill, whatever text comes with it. */
  boolean isKill() {
    return status == PubStatus.CANCELED;
  }

  /**
   * When an embargo ends.
   *
   * @param name what the format calls it
   * @throws BadInputException when that is no time, or one without an offset from UTC, which may be
   *     hours earlier than was meant
   */
  static Instant embargo(String where, String name, String text) throws BadInputException {
    Optional<NewsTime> time = NewsTime.of(text);
    if (time.isPresent() && time.get().offset() != null) {
      return time.get().instant();
    }
    throw unreadable(
        where, name, text, "a time with its offset, such as 2031-05-04T06:30:00+02:00");
  }

  /**
   * When an item expires.
   *
   * @param name what the format calls it
   * @param text null or blank where it does not
   * @throws BadInputException when that is no time: the item would never be taken back
   */
  static @Nullable Instant expiry(String where, String name, @Nullable String text)
      throws BadInputException {
    if (text == null || text.isBlank()) {
      return null;
    }
    Optional<NewsTime> time = NewsTime.of(text);
    if (time.isEmpty()) {
      throw unreadable(where, name, text, "a time, such as 2031-05-04T06:30:00+02:00");
    }
    return time.get().instant();
  }

  /** The last part of a code such as {@code stat:usable} or of its full address. */
  static String code(String word) {
    String code = word.strip();
    return code.substring(Math.max(code.lastIndexOf(':'), code.lastIndexOf('/')) + 1);
  }

  private static BadInputException unreadable(
      String where, String name, String text, String should) {
    String shown = text.strip();
    return new BadInputException(
        where,
        "%s is \"%s\"; it must be %s"
            .formatted(name, shown.length() > 60 ? shown.substring(0, 60) + "…" : shown, should));
  }
}
