package io.newswire.edit;

import io.newswire.reading.Quotation;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which quotations an edit changed. */
final class QuotationChanges {
  private static final Pattern MARKS = Pattern.compile("[\"'`«»´‘-‟‹›＂＇]+");
  private static final String AROUND = " ',.";
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private QuotationChanges() {}

  /**
   * Compares the quotations of two texts. Those with the same words and speaker are the same; of
   * the others those belong together whose words are the same or alike, else those that are the
   * only ones left of a speaker.
   */
  static List<Change<Quotation>> of(List<Quotation> before, List<Quotation> after) {
    Matching<Quotation> matching = new Matching<>(before, after);
    matching.byKey(QuotationChanges::said);
    matching.byKey(QuotationChanges::words);
    List<Placed> gone = placed(before, matching.leftBefore());
    List<Placed> come = placed(after, matching.leftAfter());
    for (Pairing.Pair pair : Pairing.of(gone, come)) {
      matching.match(gone.get(pair.before()).position(), come.get(pair.after()).position());
    }
    matching.bySingleKey(QuotationChanges::speaker);
    return matching.changes((was, is) -> said(was).equals(said(is)));
  }

  private static List<Placed> placed(List<Quotation> all, List<Integer> indices) {
    return indices.stream().map(i -> new Placed(Wording.of(all.get(i).text()), i, i)).toList();
  }

  private record Said(String words, @Nullable String speaker) {}

  private static Said said(Quotation quotation) {
    return new Said(words(quotation), speaker(quotation));
  }

  private static @Nullable String speaker(Quotation quotation) {
    return quotation.speaker() == null ? null : quotation.speaker().name();
  }

  /** The words without the marks around them, or the comma or stop that may stand in or out. */
  private static String words(Quotation quotation) {
    String unmarked = MARKS.matcher(quotation.text()).replaceAll("'");
    String words = SPACE.matcher(unmarked).replaceAll(" ");
    int first = 0;
    int end = words.length();
    while (first < end && AROUND.indexOf(words.charAt(first)) >= 0) {
      first++;
    }
    while (end > first && AROUND.indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return words.substring(first, end);
  }
}
