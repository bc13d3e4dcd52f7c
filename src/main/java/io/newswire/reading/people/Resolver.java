package io.newswire.reading.people;

import io.newswire.reading.Source;
import io.newswire.reading.Speaker;
import io.newswire.reading.people.Named.Kind;
import io.newswire.reading.text.Tokens;
import io.newswire.record.Resolution;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells who the words of a paragraph mean: by themselves, by the paragraph, or by those before. */
public final class Resolver {
  /** Names of one paragraph that are looked through. */
  private static final int MOST = 40;

  private final Tokens tokens;
  private final Names names;
  private final List<Named> here;
  private final Cast cast;

  /**
   * @param here whom the paragraph names, in order
   * @param cast whom the paragraphs before it named
   */
  public Resolver(Tokens tokens, List<Named> here, Cast cast) {
    this.tokens = tokens;
    this.names = new Names(tokens);
    this.here = here.size() <= MOST ? here : here.subList(0, MOST);
    this.cast = cast;
  }

  /** Who the tokens from start to end name, without looking further. */
  public Named named(int start, int end) {
    return names.of(start, end);
  }

  /** Who speaks, as the words name the speaker. */
  public Speaker speaker(Named named) {
    String mention = tokens.text(named.start(), named.end());
    return switch (named.kind()) {
      case PERSON -> person(named, mention);
      case PRONOUN -> pronoun(named, mention);
      case ROLE -> role(named, mention);
      default -> new Speaker(mention, mention, Resolution.NAMED);
    };
  }

  /** Who a report is attributed to, as the words name the source. */
  public Source source(Named named) {
    Speaker speaker = speaker(named);
    return new Source(speaker.name(), speaker.mention());
  }

  private Speaker person(Named named, String mention) {
    if (named.full()) {
      return new Speaker(named.name(), mention, Resolution.NAMED);
    }
    for (Named other : here) {
      if (other.full() && other.key().equalsIgnoreCase(named.key())) {
        return new Speaker(other.name(), mention, Resolution.NAMED);
      }
    }
    Member known = cast.find(named);
    return known == null || known.full() == null
        ? new Speaker(named.name(), mention, Resolution.NAMED)
        : new Speaker(known.name(), mention, Resolution.SURNAME);
  }

  /**
   * Who speaks, as a pronoun or other words name the speaker.
   *
   * @param spoke those who were found to speak in the paragraph so far, in the order found
   */
  public Speaker speaker(Named named, List<Named> spoke) {
    if (named.kind() == Kind.PRONOUN) {
      for (int i = spoke.size() - 1; i >= Math.max(0, spoke.size() - MOST); i--) {
        Named last = spoke.get(i);
        boolean person = last.kind() == Kind.PERSON || last.gender() != Gender.UNKNOWN;
        if (last.start() < named.start() && person && named.gender().fits(gender(last))) {
          String mention = tokens.text(named.start(), named.end());
          return new Speaker(speaker(last).name(), mention, Resolution.PRONOUN);
        }
      }
    }
    return speaker(named);
  }

  private Speaker pronoun(Named pronoun, String mention) {
    Named local = likeliestHere(pronoun);
    if (local != null) {
      return new Speaker(speaker(local).name(), mention, Resolution.PRONOUN);
    }
    Member known = cast.byPronoun(pronoun.gender());
    return known == null
        ? new Speaker(mention, mention, Resolution.UNRESOLVED)
        : new Speaker(known.name(), mention, Resolution.PRONOUN);
  }

  /** Somebody named before the pronoun in its paragraph, who begins a sentence if possible. */
  private @Nullable Named likeliestHere(Named pronoun) {
    Named found = null;
    for (Named named : here) {
      if (named.start() >= pronoun.start()) {
        break;
      }
      boolean fits = pronoun.gender().fits(gender(named));
      if (fits && named.kind() != Kind.PRONOUN && (found == null || leads(named))) {
        found = named;
      }
    }
    return found;
  }

  private Gender gender(Named named) {
    if (named.gender() != Gender.UNKNOWN) {
      return named.gender();
    }
    Member known = cast.find(named);
    return known == null ? Gender.UNKNOWN : known.gender();
  }

  /** Whether somebody is named where a sentence begins, as its subject is. */
  public boolean leads(Named named) {
    int start = named.start();
    return start <= 2
        || tokens.startsSentence(start)
        || tokens.startsSentence(start - 1)
        || tokens.startsSentence(start - 2);
  }

  private Speaker role(Named named, String mention) {
    Named apposed = apposed(named);
    if (apposed != null) {
      return new Speaker(speaker(apposed).name(), mention, Resolution.ROLE);
    }
    if (tokens.is(named.start(), "a") || tokens.is(named.start(), "an")) {
      return new Speaker(mention, mention, Resolution.UNRESOLVED);
    }
    for (Named other : here) {
      if (other.kind() == Kind.PERSON && other.role() != null && holds(mention, other.role())) {
        return new Speaker(speaker(other).name(), mention, Resolution.ROLE);
      }
    }
    Member known = cast.byRole(mention);
    return known == null
        ? new Speaker(mention, mention, Resolution.UNRESOLVED)
        : new Speaker(known.name(), mention, Resolution.ROLE);
  }

  /** The name that stands between commas after a role: the council leader, Maureen Ashby, said. */
  private @Nullable Named apposed(Named role) {
    if (tokens.first(role.end()) != ',') {
      return null;
    }
    for (Named other : here) {
      if (other.start() == role.end() + 1 && other.kind() == Kind.PERSON && other.full()) {
        char after = tokens.first(other.end());
        boolean closed = after == ',' || tokens.startsSentence(other.end()) || after == '.';
        return closed || !tokens.has(other.end()) ? other : null;
      }
    }
    return null;
  }

  private static boolean holds(String mention, String role) {
    return mention.toLowerCase(Locale.ROOT).contains(role);
  }
}
