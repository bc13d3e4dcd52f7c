package io.newswire.reading.development;

import org.jspecify.annotations.Nullable;

/** What the model looks at in a paragraph, each a number; yes is 1 and no is 0. */
public enum Feature {
  /**
   * Paragraphs of the report above it, its post's opening being the first; 0 to 16, and no further
   * than 2 in the fresh part of a list.
   */
  PLACE("it stands high in the report", "it stands low in the report", 4),
  /** Words of the headline that stand in it, by their first letters. */
  HEADLINE_SHARED(
      "it has little of what the headline tells", "it tells what the headline tells", 2),
  /** Percent of the words of both that stand in both. */
  HEADLINE_SHARE("it has little of what the headline tells", "it tells what the headline tells", 8),
  /** Words of the headline; 0 when it is not known. */
  HEADLINE_WORDS(null, null, 1),
  /** Words, and signs for none. */
  WORDS("it is short", "it is long", 30),
  /** Percent of its characters that are quoted. */
  QUOTED("nobody is quoted", "much of it is quoted", 20),
  CONTINUED("it goes on with a quotation"),
  REPORTED("it reports what somebody says"),
  STARTS_PRONOUN("it goes on about somebody named before"),
  STARTS_NAME("it begins with a name"),
  STARTS_THE("it begins with \"The\""),
  STARTS_QUOTE("it begins with quoted words"),
  STARTS_ADVERBIAL("it begins with a circumstance"),
  DATELINE("it begins with a dateline"),
  CAPTION("it is a caption, a credit or a note of the editors"),
  BRACKETED("it stands in brackets"),
  PASTS("it has no verb in the past tense", "it tells in the past tense", 1),
  PERFECT("it tells what has happened"),
  PAST_PERFECT("it tells what had happened before"),
  PRESENT("it tells how things are"),
  FUTURE("it tells what will happen"),
  MODAL("it tells what might be"),
  PROGRESSIVE("it tells what is going on"),
  NO_VERB("it has no verb"),
  NOW("it dates the event now"),
  YEAR("it names a year"),
  LONG_AGO("it looks back"),
  CASUALTIES("it counts casualties"),
  MONEY("it counts money"),
  NUMBERS("it counts something"),
  QUESTION("it asks"),
  LIVE("it stands in the running part of a live report"),
  LISTED("it stands in the list of key developments"),
  AFTER_PROMO("it follows a promo"),
  ITEM("it is an item of a list"),
  COLON("it leads up to something"),
  CONTRAST("it weighs one thing against another");

  private final @Nullable String low;
  private final @Nullable String high;
  private final int from;

  Feature(String words) {
    this(null, words, 1);
  }

  Feature(@Nullable String low, @Nullable String high, int from) {
    this.low = low;
    this.high = high;
    this.from = from;
  }

  /** A value in words an editor understands; null where it says nothing. */
  @Nullable String words(int value) {
    return value >= from ? high : low;
  }
}
