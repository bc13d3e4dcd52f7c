package io.newswire.reading;

import java.text.Normalizer;
import java.util.Base64;

/**
 * Identity of a paragraph: its article and its words, so that moving it keeps the id and editing it
 * makes a new one.
 *
 * <p>The first paragraph with some words has a bare id of 16 URL-safe characters; where the same
 * words stand again, a point and the number of the repetition follow ({@code q3R…9w.1}).
 */
public final class ParagraphId {
  private static final int DIGEST_BYTES = 12;
  private static final ThreadLocal<WordsDigest> DIGEST = ThreadLocal.withInitial(WordsDigest::new);
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private ParagraphId() {}

  /** The id of the first paragraph with these words; white space and Unicode form do not matter. */
  public static String ofWords(String articleUri, String text) {
    WordsDigest digest = DIGEST.get();
    digest.add(articleUri);
    digest.addEnd();
    digest.add(normalize(text));
    return ENCODER.encodeToString(digest.first(DIGEST_BYTES));
  }

  /**
   * The id of a paragraph whose words stand above it already.
   *
   * @param wordsId what {@link #ofWords} gives
   * @param occurrence how many times the words stand above the paragraph, from 0
   */
  public static String ofOccurrence(String wordsId, int occurrence) {
    return occurrence == 0 ? wordsId : wordsId + "." + occurrence;
  }

  /** What {@link #ofWords} gave for the words of a paragraph with this id. */
  public static String words(String id) {
    int point = id.indexOf('.');
    return point < 0 ? id : id.substring(0, point);
  }

  private static String normalize(String text) {
    return isNormal(text) ? text : normalized(text);
  }

  /**
   * Whether a text is of characters that no normal form changes, and has no spaces but single ones
   * between them. Most are; where the answer is no, a text may be normal all the same.
   */
  private static boolean isNormal(String text) {
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' ? space : !isPlain(c)) {
        return false;
      }
      space = c == ' ';
    }
    return !space || text.isEmpty();
  }

  /** ASCII, Latin and punctuation that is neither white space nor a format character. */
  private static boolean isPlain(char c) {
    if (c < 0x300) {
      return (c > ' ' && c < 0x7F) || (c > 0xA0 && c != 0xAD);
    }
    return (c >= 0x2010 && c <= 0x2027) || (c >= 0x2030 && c <= 0x205E);
  }

  private static String normalized(String text) {
    StringBuilder words = new StringBuilder(text.length());
    boolean gap = false;
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap = !words.isEmpty();
      } else if (Character.getType(c) != Character.FORMAT) {
        if (gap) {
          words.append(' ');
          gap = false;
        }
        words.append(c);
      }
    }
    return words.toString();
  }
}
