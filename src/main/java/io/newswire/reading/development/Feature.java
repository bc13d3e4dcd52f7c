package io.newswire.reading.development;

/**
 * What the model looks at in a paragraph besides its words.
 *
 * <p>The place is where the paragraph stands in the article, or under the title of a live post.
 */
public enum Feature {
  PLACE_0("it opens the article"),
  PLACE_1("it stands second"),
  PLACE_2("it stands near the top"),
  PLACE_3("it stands near the top"),
  PLACE_4("it stands in the upper part"),
  PLACE_6("it stands in the upper part"),
  PLACE_9("it stands in the lower part"),
  PLACE_16("it stands far down"),
  HEADLINE_0("it shares no word with the headline"),
  HEADLINE_1("it shares a word with the headline"),
  HEADLINE_2("it shares two words with the headline"),
  HEADLINE_3("it shares three words with the headline"),
  HEADLINE_4("it tells what the headline tells"),
  HEADLINE_MOST("it has most of the headline's words"),
  HEADLINE_UNKNOWN("the headline is not known"),
  HEADLINE_AND_TOP("it tells what the headline tells, near the top"),
  HEADLINE_AND_TODAY("it tells what the headline tells, and dates it now"),
  UNQUOTED("nobody is quoted"),
  QUOTED_LITTLE("a few words are quoted"),
  QUOTED_HALF("half of it is quoted"),
  QUOTED_MOST("most of it is quoted"),
  CONTINUED("it goes on with a quotation"),
  QUOTED_AT_TOP("it quotes somebody near the top"),
  REPORTED("it reports what somebody says"),
  REPORTED_AT_TOP("it reports what somebody says near the top"),
  STARTS_PRONOUN("it goes on about somebody named before"),
  STARTS_NAME("it begins with a name"),
  STARTS_THE("it begins with \"The\""),
  STARTS_QUOTE("it begins with quoted words"),
  STARTS_ADVERBIAL("it begins with a circumstance"),
  DATELINE("it begins with a dateline"),
  CAPTION("it has the form of a caption"),
  BRACKETED("it stands in brackets"),
  PAST("it tells in the past tense"),
  MANY_PASTS("it tells several things in the past tense"),
  PERFECT("it tells what has happened"),
  PAST_PERFECT("it tells what had happened before"),
  PRESENT("it tells how things are"),
  FUTURE("it tells what will happen"),
  MODAL("it tells what might be"),
  PROGRESSIVE("it tells what is going on"),
  NO_VERB("it has no verb"),
  NOW("it dates the event now"),
  NOW_AT_TOP("it dates the event now, near the top"),
  YEAR("it names a year"),
  LONG_AGO("it looks back"),
  CASUALTIES("it counts casualties"),
  MONEY("it counts money"),
  NUMBERS("it counts something"),
  SHORT("it is short"),
  LONG("it is long"),
  QUESTION("it asks"),
  LIVE("it stands in the running part of a live report"),
  LISTED("it stands in the list of key developments"),
  AFTER_PROMO("it follows a promo"),
  ITEM("it is an item of a list"),
  COLON("it leads up to something"),
  CONTRAST("it weighs one thing against another");

  private final String words;

  Feature(String words) {
    this.words = words;
  }

  /** In words an editor understands. */
  String words() {
    return words;
  }
}
