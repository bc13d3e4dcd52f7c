package io.newswire.reading.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The people and institutions an article has named lately, the likeliest to be meant by a pronoun
 * first. Immutable; it forgets whoever goes unnamed, so it depends on few paragraphs.
 */
public record Cast(List<Member> members) {
  private static final Cast EMPTY = new Cast(List.of());
  private static final int ROOM = 10;

  /** Characters of a name that is worth remembering. */
  private static final int LONGEST = 60;

  public Cast {
    members = List.copyOf(members);
  }

  public static Cast empty() {
    return EMPTY;
  }

  /** The cast one paragraph later. */
  public Cast older() {
    return members.isEmpty() ? this : new Cast(olderMembers());
  }

  private List<Member> olderMembers() {
    List<Member> kept = new ArrayList<>(2 * ROOM);
    for (int i = 0; i < members.size(); i++) {
      Member older = members.get(i).older();
      if (older != null) {
        kept.add(older);
      }
    }
    return kept;
  }

  /**
   * The cast after one paragraph more.
   *
   * @param names those whom the paragraph names, the likeliest first, who are put before all others
   */
  public Cast after(List<Named> names) {
    if (names.isEmpty()) {
      return older();
    }
    List<Member> all = olderMembers();
    int now = 0;
    for (int i = 0; i < Math.min(names.size(), 2 * ROOM); i++) {
      Named named = names.get(i);
      if (named.name().length() > LONGEST) {
        continue;
      }
      Member news = Member.of(named);
      int again = indexOf(all, news);
      if (again >= 0 && again < now) {
        all.set(again, all.get(again).with(news));
      } else {
        all.add(now++, again < 0 ? news : all.remove(again).with(news));
      }
    }
    return new Cast(all.size() <= ROOM ? all : all.subList(0, ROOM));
  }

  private static int indexOf(List<Member> members, Member sought) {
    for (int i = 0; i < members.size(); i++) {
      if (members.get(i).matches(sought)) {
        return i;
      }
    }
    return -1;
  }

  /** The member that the words may name; null when it is a new one. */
  public @Nullable Member find(Named named) {
    int at = indexOf(members, Member.of(named));
    return at < 0 ? null : members.get(at);
  }

  /** The person whose surname a word is; null when there is none. */
  @Nullable Member bySurname(String word) {
    for (Member member : members) {
      if (member.person() && member.key().equalsIgnoreCase(word)) {
        return member;
      }
    }
    return null;
  }

  /** The likeliest member that takes a pronoun. */
  @Nullable Member byPronoun(Gender pronoun) {
    for (Member member : members) {
      if (pronoun.fits(member.genderOrUnknown())
          && (member.person() || member.genderOrUnknown() != Gender.UNKNOWN)) {
        return member;
      }
    }
    return null;
  }

  /** The person who holds an office that the words end with or begin with. */
  @Nullable Member byRole(String words) {
    String sought = words.toLowerCase(Locale.ROOT);
    for (Member member : members) {
      if (member.person() && member.role() != null && sought.contains(member.role().what())) {
        return member;
      }
    }
    return null;
  }
}
