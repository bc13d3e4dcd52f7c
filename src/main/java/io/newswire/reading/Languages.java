package io.newswire.reading;

import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells English text from other languages by its commonest words and its script. */
final class Languages {
  private static final WordSet ENGLISH =
      WordSet.of(
          "the of and to a in that is was he for it with as his on be at by i this had not are but"
              + " from or have an they which one you were her all she there would their we him been"
              + " has when who will more no if out so said what up its about into than them can only"
              + " other new some could time these two may then do first any my now such like our over"
              + " says after also how did many before must through years where much your way well"
              + " down should because each just those people mr us read live news");

  /** Words of other languages in Latin letters that English has not, or hardly. */
  private static final WordSet OTHERS =
      WordSet.of(
          "der die das und ist nicht mit von auf für ein eine einen sich dem den des im zu zum zur"
              + " als auch wie bei nach wird sind hat haben war wurde über"
              + " le la les des et est pas dans que qui une du pour sur au aux avec ce cette ont été"
              + " il elle sont par plus selon"
              + " el los las y en un una es del por con para se su como más pero fue ha han según"
              + " il lo gli che di è non per con una sono della nel alla dei"
              + " o os as e um uma do da dos das não em no na com que para foi ao pelo"
              + " het een van en niet op te dat zijn voor met aan ook"
              + " och att det som är på av för inte den har till med"
              + " w i na z się że do nie jest to jak"
              + " ve bir bu da de için ile");

  private static final int ENOUGH = 6;
  private static final int SAMPLE = 200;

  private Languages() {}

  /**
   * Whether a text is to be read as English. Short texts are, unless their script is another; the
   * story's own tag decides only where the words do not.
   */
  static boolean isEnglish(@Nullable String language, Tokens tokens) {
    int words = 0;
    int foreignScript = 0;
    int english = 0;
    int other = 0;
    for (int i = 0; i < tokens.count() && words < SAMPLE; i++) {
      if (!tokens.isWord(i)) {
        continue;
      }
      words++;
      boolean common = ENGLISH.contains(tokens, i);
      english += common ? 1 : 0;
      other += !common && OTHERS.contains(tokens, i) ? 1 : 0;
      foreignScript += tokens.first(i) >= 0x250 && !latinLater(tokens.first(i)) ? 1 : 0;
    }
    if (foreignScript * 2 > words) {
      return false;
    }
    if (words >= ENOUGH && other >= 3 && other > 2 * english) {
      return false;
    }
    boolean tagged = language == null || language.toLowerCase(Locale.ROOT).startsWith("en");
    return tagged || english * 8 >= words;
  }

  private static boolean latinLater(char c) {
    return (c >= 0x1E00 && c <= 0x1EFF) || (c >= 0x2C60 && c <= 0x2C7F);
  }
}
