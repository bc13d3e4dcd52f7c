package io.newswire.reading.promo;

/** What the model looks at in a line to tell promos from the report. */
public enum Sign {
  WHOLE("the whole line is a label of a site's furniture"),
  LABEL_BEGINS("it begins with a label of a site's furniture"),
  LABEL_ENDS("it ends with a label of a site's furniture"),
  STARTS("it begins as promos do"),
  STARTS_LATER("a later sentence of it begins as promos do"),
  OPENS("it begins as promos may"),
  OPENS_LATER("a later sentence of it begins as promos may"),
  ANYWHERE("it has words that only promos have"),
  ANYWHERE_TWICE("it has several phrases that only promos have"),
  PHRASE_IN_PROSE("its words stand in running text"),
  HINT("it has a word that promos like"),
  HINTS_2("it has two words that promos like"),
  HINTS_3("it has several words that promos like"),
  HINTS_DENSE("most of its words are those of a site's furniture"),
  HINT_AND_YOU("it offers the reader something"),
  HINT_AND_WE("it speaks of what the publisher offers"),
  HINT_AT_ONCE("it is short and has a word that promos like"),
  ASKS("it begins by asking the reader to do something"),
  ASKS_LATER("it asks the reader to do something"),
  ASKS_AND_HINT("it asks the reader to do something with the publisher's offers"),
  MEDIUM("it names a newsletter, a podcast, an app or a subscription"),
  ASKS_FOR_MEDIUM("it offers a newsletter, a podcast, an app or a subscription"),
  FOLLOWS("it asks to follow an account"),
  POINTS("it points to something beside it"),
  YOU("it speaks to the reader"),
  WE("it speaks for the publisher"),
  ADDRESS("it gives an address"),
  BIOGRAPHY("it presents an author"),
  IMPRINT("it presents the publisher"),
  CREDIT("it names an author or a photographer"),
  LEGAL("it has a copyright sign"),
  BARS("it is a row of labels"),
  LIVE("it has the form of a link to live coverage"),
  AGO("it only dates or times a link"),
  NAVIGATION("it has the words of a site's navigation"),
  ON_SITE("it leads to another page"),
  SHOUTS("it is a line in capitals without a full stop"),
  SAYS("it tells what somebody said"),
  NARRATES("it tells of something"),
  NARRATES_MORE("it tells of several things"),
  QUOTES("it begins with a quotation"),
  STOPS("it ends with a full stop"),
  ASKED("it ends with a question mark"),
  EXCLAIMS("it ends with an exclamation mark"),
  LEADS_IN("it ends with a colon"),
  TRAILS_OFF("it breaks off"),
  NO_END("it has no full stop"),
  WORDS_2("it is one or two words long"),
  WORDS_5("it is a few words long"),
  WORDS_10("it has the length of a label"),
  WORDS_20("it has the length of a headline"),
  WORDS_40("it has the length of a sentence or two"),
  WORDS_MORE("it has the length of a paragraph"),
  TITLE_CASE("its words have capitals as in a title"),
  UNDER_RELATED("a headline under a heading for related links"),
  SENTENCE_UNDER_RELATED("a sentence under a heading for related links"),
  AFTER_LINK("a headline right after a link"),
  AFTER_PROMO("it follows a promo"),
  AFTER_PROMO_LABEL("a few words after a promo"),
  AFTER_PROMO_BARE("a line without a full stop after a promo"),
  LISTED("it stands in the list of key developments"),
  ITEM("it is an item of a list"),
  HEADLINE_AGAIN("it is the article's headline again"),
  LINKED("the line is nothing but a link"),
  LINKED_SENTENCE("the sentence is nothing but a link"),
  LINKED_PARTLY("much of it is linked"),
  BODY_LINKED("running text by its markup, and a link"),
  BODY_UNLINKED("running text by its markup"),
  HEADING_LINKED("a heading that is a link"),
  HEADING_UNLINKED("a heading that is no link"),
  ITEM_LINKED("an item of a list that is a link"),
  ITEM_UNLINKED("an item of a list that is no link"),
  MARKED_CAPTION("the markup makes it a caption");

  private final String words;

  Sign(String words) {
    this.words = words;
  }

  /** In words an editor understands. */
  String words() {
    return words;
  }
}
