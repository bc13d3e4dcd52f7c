package io.newswire.reading.promo;

import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;

/** Sentences that ask the reader to do something. */
final class Invitation {
  /** What promos ask for; imperatives and nothing that news often begins with. */
  private static final WordSet VERBS =
      WordSet.of(
          "subscribe sign download listen watch follow click tap join register log login donate read"
              + " check stay get share tweet email e-mail visit view browse discover explore find"
              + " unlock upgrade try buy shop order save enjoy receive help support contribute become"
              + " like comment vote tune stream catch enter submit send tell call contact text write"
              + " learn activate manage choose select add gift give keep start switch turn allow enable"
              + " print copy bookmark report scroll swipe play pause skip install update refresh reload"
              + " open launch renew claim redeem rsvp hear meet see look take let reach message whatsapp"
              + " please don't pre-order advertise unsubscribe connect mail want never create");

  private static final WordSet ACCOUNT_VERBS =
      WordSet.of("follow like find join tweet add connect reach");

  private static final WordSet NETWORKS =
      WordSet.of(
          "twitter facebook instagram tiktok youtube x linkedin threads bluesky whatsapp mastodon"
              + " snapchat telegram pinterest");

  private static final WordSet CONDITIONS = WordSet.of("for to if want like need got have");

  /** Tokens between "follow" and the account. */
  private static final int REACH = 16;

  private Invitation() {}

  /**
   * Index of the imperative of the sentence that begins at a token; -1 when it has none. "For more,
   * sign up ..." has it after its comma or question mark.
   */
  static int verbAt(Tokens tokens, int i) {
    if (VERBS.contains(tokens, i)) {
      return i;
    }
    if (!CONDITIONS.contains(tokens, i)) {
      return -1;
    }
    int end = Math.min(tokens.sentenceEnd(i), i + REACH);
    for (int at = i + 1; at < end - 1; at++) {
      if (tokens.first(at) == ',' && VERBS.contains(tokens, at + 1)) {
        return at + 1;
      }
    }
    return -1;
  }

  /** "Follow so-and-so on Twitter", and the same with a handle. */
  static boolean follows(Tokens tokens, int first, int end) {
    for (int i = first; i < end; i++) {
      boolean verb = ACCOUNT_VERBS.contains(tokens, i);
      if (verb && asks(tokens, first, i) && accountAfter(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean asks(Tokens tokens, int first, int verb) {
    char before = tokens.first(verb - 1);
    return verb == first
        || tokens.startsSentence(verb)
        || before == ','
        || before == '('
        || before == '|'
        || tokens.is(verb - 1, "and")
        || tokens.is(verb - 1, "or");
  }

  private static boolean accountAfter(Tokens tokens, int verb) {
    int end = Math.min(tokens.sentenceEnd(verb), verb + REACH);
    for (int i = verb + 1; i < end; i++) {
      boolean network = tokens.is(i, "on") && NETWORKS.contains(tokens, i + 1);
      boolean handle = tokens.first(i) == '@' && tokens.hasSpaceBefore(i);
      if (network || handle) {
        return true;
      }
    }
    return false;
  }
}
