package io.newswire.reading;

import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells English text from other languages by its commonest words, its script and its accents.
 *
 * <p>Names of people and places count for nothing, since English news is full of foreign ones: only
 * words in lower case do, and not those between two capitalised words (Atletico de Madrid).
 */
final class Languages {
  /** Common words that hardly any other language has. */
  private static final WordSet ENGLISH =
      WordSet.of(
          "the of and that it with his be by this not but from or have are they which you were her all"
              + " she there would their him been has when who more if out said what up its about into"
              + " than them can only other new some could time these two may then first any now such"
              + " like our after also how did many before must through years where much your way well"
              + " down should because each just those people us says read live news while against"
              + " during between being since until very still told last year week off three four"
              + " government killed");

  /** Common English words that some other language has as well. */
  private static final WordSet PERHAPS_ENGLISH =
      WordSet.of(
          "a in is was he for as on at i had an one we will no so to do my me am or over under");

  /** Common words of languages in Latin letters that English has not. */
  private static final WordSet OTHERS =
      WordSet.of(
          // German, Dutch, Afrikaans
          "der das und sagte ist nicht mit von auf f\u00fcr ein eine einen einem einer sich dem des im zum"
              + " zur als auch wie bei nach wird sind haben wurde \u00fcber noch diesem dieser aber doch"
              + " oder sie wir dass het een en niet op te dat zijn voor aan ook maar naar uit deze wordt"
              + " werd bij heeft hij zei nie"
              // French, Catalan
              + " le les et pas dans que qui une du sur au aux avec ce cette ont il elle sont mais leur"
              + " leurs ses selon apr\u00e8s els dels amb va"
              // Spanish, Portuguese, Italian, Romanian
              + " el dijo los las y un una es del por para como pero fue han muy seg\u00fan tras su sus lo al"
              + " os um uma ao foi pelo pela mas ainda na nas seu sua ele ela isto disse"
              + " gli che di della delle dei nel nella alla sono ma anche ha detto dal"
              + " nu este pe cu din dar mai acest anul sa"
              // Swedish, Norwegian, Danish, Icelandic
              + " och att det som av inte sig om og ikke til af vil jeg har sagde sa etter efter med blev ble at\u00f0 en ett"
              // Polish, Czech, Slovak, Croatian, Slovene
              + " nie jest oraz przez roku tym ale je se jsou byl jako u su za od ali koji pri"
              // Hungarian, Finnish, Estonian, Lithuanian, Latvian, Albanian
              + " az hogy egy nem azt ja oli mutta kuid sel ir bet ar dhe por ky"
              // Turkish, Indonesian, Malay, Tagalog
              + " ve bir bu ile ancak gibi daha yang dan di ke dari pada untuk dengan tidak ini itu akan"
              + " bahwa oleh dalam adalah telah tetapi ang ng mga ay ni sa noong"
              // Swahili, Somali, Hausa, Irish, Welsh, Latin
              + " ya wa kwa katika kwamba ka ku oo iyo uu waxaa ce cewa agus raibh go yn yr fod ei est"
              + " omnis partes");

  /** Small words inside foreign names. */
  private static final WordSet PARTICLES =
      WordSet.of(
          "de der den van von da do dos das di del della du des la las le los el al y e ter zu ibn bin");

  /** English words that are enough to stop looking. */
  private static final int PLENTY = 8;

  /** Words looked at: the beginning tells the language of the rest. */
  private static final int SAMPLE = 60;

  /** What a word that only other languages have weighs against English. */
  private static final int CLEAR = 2;

  /** Words without a single English one among them that are enough to tell. */
  private static final int ENOUGH = 4;

  private Languages() {}

  /**
   * Whether a text is to be read as English. Short texts are, unless their script is another; the
   * story's own tag decides only where the words do not.
   */
  static boolean isEnglish(@Nullable String language, Tokens tokens) {
    int words = 0;
    int foreignScript = 0;
    int english = 0;
    int foreign = 0;
    boolean sure = false;
    boolean quoted = false;
    for (int i = 0; i < tokens.count() && words < SAMPLE; i++) {
      char first = tokens.first(i);
      quoted = opens(first) || (quoted && !closes(first));
      if (!tokens.isWord(i)) {
        continue;
      }
      words++;
      foreignScript += first >= 0x250 && !latinLater(first) ? 1 : 0;
      if (ENGLISH.contains(tokens, i)) {
        english += CLEAR;
        if (english >= PLENTY && foreign == 0 && foreignScript == 0) {
          return true;
        }
      } else if (PERHAPS_ENGLISH.contains(tokens, i)) {
        english++;
      } else if (!quoted && counts(tokens, i)) {
        boolean common = OTHERS.contains(tokens, i);
        sure |= common;
        foreign += common || accented(tokens, i) ? CLEAR : 0;
      }
    }
    if (foreignScript * 2 > words) {
      return false;
    }
    boolean clearly = foreign >= 2 * CLEAR && foreign > english;
    boolean wholly = sure && english == 0 && words >= ENOUGH;
    if (clearly || wholly) {
      return false;
    }
    boolean tagged = language == null || language.toLowerCase(Locale.ROOT).startsWith("en");
    return tagged || english * 4 >= words;
  }

  /** Whether a word may tell the language: it is no name and no part of one. */
  private static boolean counts(Tokens tokens, int i) {
    if (i == 0) {
      return true;
    }
    return !tokens.isCapitalised(i) && !(PARTICLES.contains(tokens, i) && inName(tokens, i));
  }

  /** Whether capitalised words stand before and after, with one more particle between at most. */
  private static boolean inName(Tokens tokens, int i) {
    boolean before = PARTICLES.contains(tokens, i - 1) && tokens.isCapitalised(i - 2);
    boolean after = PARTICLES.contains(tokens, i + 1) && tokens.isCapitalised(i + 2);
    return (before || tokens.isCapitalised(i - 1)) && (after || tokens.isCapitalised(i + 1));
  }

  private static boolean accented(Tokens tokens, int i) {
    String text = tokens.text();
    for (int at = tokens.start(i); i > 0 && at < tokens.end(i); at++) {
      char c = text.charAt(at);
      if (c >= 0xC0 && c < 0x2000 && Character.isLetter(c)) {
        return true;
      }
    }
    return false;
  }

  private static boolean opens(char c) {
    return c == '\u201C' || c == '\u00AB';
  }

  private static boolean closes(char c) {
    return c == '\u201D' || c == '\u00BB';
  }

  private static boolean latinLater(char c) {
    return (c >= 0x1E00 && c <= 0x1EFF) || (c >= 0x2C60 && c <= 0x2C7F);
  }
}
