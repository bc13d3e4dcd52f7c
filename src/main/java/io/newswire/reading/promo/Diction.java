package io.newswire.reading.promo;

import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordLists;

/** Whom a line speaks to or for and whether it tells a story, by its small words and verbs. */
final class Diction {
  static final int TO_READER = 1;
  static final int FOR_PUBLISHER = 2;
  static final int SAYS = 4;
  static final int TELLS = 8;

  /** Verbs with which a headline ends on who says it. */
  static final int HEADLINE_SAYS = 16;

  private static final WordLists WORDS =
      new WordLists.Builder()
          .put(TO_READER, "you your yours you're you'll you've you'd")
          .put(FOR_PUBLISHER, "we our ours us we're we'll we've we'd")
          .put(
              SAYS,
              "said says told tells added adds announced announces reported reports according asked"
                  + " asks warned warns claimed claims tweeted wrote writes argued argues insisted"
                  + " insists explained explains posted stated states noted notes replied testified"
                  + " urged urges")
          .put(
              TELLS,
              "was were had did he she his her him they them their who whom whose would could might"
                  + " been became began came went took made found called left led held killed"
                  + " president minister government police court")
          .put(
              HEADLINE_SAYS,
              "say says said tell tells told urge urges urged warn warns warned beg begs begged ask"
                  + " asks asked plead pleads claim claims claimed vow vows insist insists admit"
                  + " admits advise advises advised order orders ordered rules ruled finds hears heard"
                  + " suggests shows fear fears promises pledges implores demands")
          .build();

  /** Tokens between the comma of a headline and the verb that says who spoke. */
  private static final int REACH = 7;

  /** Tokens that may follow that verb and itself, with a full stop. */
  private static final int NEAR_END = 6;

  private Diction() {}

  /** The bits of what a token is. */
  static int of(Tokens tokens, int i) {
    return WORDS.of(tokens, i);
  }

  /** "Stay away from the coast, forecasters say": what somebody said, in the form of a headline. */
  static boolean isHeadlineSpeech(Tokens tokens) {
    int comma = -1;
    for (int i = 2; i < tokens.count(); i++) {
      char c = tokens.first(i);
      if (c == ':' || c == '|') {
        return false;
      }
      comma = c == ',' ? i : comma;
    }
    int end = Math.min(tokens.count(), comma + REACH);
    int from = Math.max(comma + 2, tokens.count() - NEAR_END);
    for (int i = from; comma > 0 && i < end; i++) {
      if ((of(tokens, i) & HEADLINE_SAYS) != 0) {
        return true;
      }
    }
    return false;
  }
}
