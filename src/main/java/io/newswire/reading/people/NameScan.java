package io.newswire.reading.people;

import io.newswire.reading.people.Named.Kind;
import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the people that a paragraph names in its own words. */
public final class NameScan {
  /** Capitalised at the start of a sentence and no part of a name. */
  private static final WordSet STARTERS =
      WordSet.of(
          "the a an he she it they we i you but and or if in on at by for from with after before as"
              + " when while meanwhile however later earlier then now also so yet still though although"
              + " since until because that this these those there here his her its their our my your"
              + " what who why how where which not no all some many most both each every another other"
              + " asked speaking despite during last next once one two three under over about against"
              + " according among around between inside near outside through to today yesterday"
              + " tonight perhaps only even just more is are was were do does did has have had will"
              + " would could should can may might elsewhere separately instead thus of like than"
              + " former ex");

  private static final WordSet ARTICLES = WordSet.of("a an the");

  private final Tokens tokens;
  private final Names names;
  private final BitSet quoted;
  private final Cast cast;

  private NameScan(Tokens tokens, BitSet quoted, Cast cast) {
    this.tokens = tokens;
    this.names = new Names(tokens);
    this.quoted = quoted;
    this.cast = cast;
  }

  /**
   * The people named, in order.
   *
   * @param quoted indices of the tokens that stand in quotations
   */
  public static List<Named> find(Tokens tokens, BitSet quoted, Cast cast) {
    return new NameScan(tokens, quoted, cast).find();
  }

  private List<Named> find() {
    List<Named> found = List.of();
    int i = 0;
    while (i < tokens.count()) {
      if (quoted.get(i) || !tokens.isWord(i) || !tokens.isCapitalised(i)) {
        i++;
        continue;
      }
      int end = runEnd(i);
      int start = i;
      while (start < end && STARTERS.contains(tokens, start) && opens(start)) {
        start++;
      }
      Named named = start < end ? named(start, end) : null;
      if (named != null) {
        found = found.isEmpty() ? new ArrayList<>(4) : found;
        found.add(named);
      }
      i = end;
    }
    return found;
  }

  private boolean opens(int i) {
    return tokens.startsSentence(i) || STARTERS.contains(tokens, i);
  }

  private int runEnd(int from) {
    int end = from + 1;
    while (end < tokens.count() && !quoted.get(end)) {
      if (tokens.isWord(end) && tokens.isCapitalised(end) && !startsAnew(end)) {
        end++;
      } else if (particle(end)) {
        end += 2;
      } else if (tokens.first(end) == '.' && tokens.isJoined(end) && nextGoesOn(end)) {
        end++;
      } else {
        break;
      }
    }
    return end;
  }

  private boolean startsAnew(int i) {
    return tokens.startsSentence(i) || tokens.is(i, "'s");
  }

  private boolean particle(int i) {
    return PersonNames.PARTICLE_WORDS.contains(tokens, i)
        && tokens.isWord(i + 1)
        && tokens.isCapitalised(i + 1)
        && !tokens.startsSentence(i + 1);
  }

  private boolean nextGoesOn(int dot) {
    return tokens.isWord(dot + 1)
        && tokens.isCapitalised(dot + 1)
        && !tokens.startsSentence(dot + 1);
  }

  /** The person named; nothing is made of the many names that are no people's. */
  private @Nullable Named named(int start, int end) {
    if (!names.isPerson(start, end)) {
      return null;
    }
    int name = names.nameStart(start, end);
    boolean sexed = names.gender(start, start, name) != Gender.UNKNOWN;
    boolean office = names.hasOffice(start, name);
    if (!oneWord(name, end)) {
      return office || sexed || introduced(start, end) ? run(start, end) : null;
    }
    if (office || (sexed && !firstName(end - 1))) {
      return run(start, end);
    }
    boolean known = cast.bySurname(tokens.text(), tokens.start(name), tokens.end(end - 1)) != null;
    return known ? recalled(run(start, end)) : null;
  }

  private Named run(int start, int end) {
    return names.run(start, start, end, false);
  }

  private static Named recalled(Named run) {
    return new Named(
        run.start(), run.end(), Kind.PERSON, run.name(), false, run.gender(), run.role(), true);
  }

  private boolean oneWord(int start, int end) {
    for (int i = tokens.start(start); i < tokens.end(end - 1); i++) {
      if (tokens.text().charAt(i) == ' ') {
        return false;
      }
    }
    return true;
  }

  private boolean firstName(int i) {
    return PersonNames.MALE.contains(tokens, i)
        || PersonNames.FEMALE.contains(tokens, i)
        || PersonNames.EITHER.contains(tokens, i);
  }

  /** Whether the words around tell that they name a person. */
  private boolean introduced(int start, int end) {
    if (firstName(start) || PersonNames.ROLES.contains(tokens, start - 1)) {
      return true;
    }
    return tokens.first(end) == ',' && apposition(end + 1);
  }

  /** What follows a name and a comma: an age, or who it is. */
  private boolean apposition(int i) {
    boolean age = tokens.isNumber(i) && tokens.first(i + 1) == ',';
    return age || tokens.is(i, "who") || (ARTICLES.contains(tokens, i) && roleWithin(i + 1));
  }

  private boolean roleWithin(int from) {
    for (int i = from; i < from + 6 && tokens.isWord(i); i++) {
      if (PersonNames.ROLES.contains(tokens, i)) {
        return true;
      }
    }
    return false;
  }
}
