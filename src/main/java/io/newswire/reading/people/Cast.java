package io.newswire.reading.people;

import io.newswire.reading.text.CompactText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The people and institutions an article has named lately, the likeliest to be meant by a pronoun
 * first. Immutable; it forgets whoever goes unnamed, so it depends on few paragraphs, and it has
 * little room: whoever was introduced the longest ago makes way.
 *
 * <p>It has a clock of its own that counts paragraphs, so that its members stay the same while they
 * grow older. Casts are equal when they tell the same by any clocks.
 */
public final class Cast {
  private static final Cast EMPTY = new Cast(0, new Member[0]);

  /** Members that it has at most. */
  private static final int ROOM = 10;

  /** Bytes that its members take at most in the byte form of a context. */
  public static final int BYTES = 180;

  /** Bytes of a name that is worth remembering, in that form. */
  public static final int LONGEST_NAME = 60;

  private final int now;
  private final Member[] members;

  private Cast(int now, Member[] members) {
    this.now = now;
    this.members = members;
  }

  public static Cast empty() {
    return EMPTY;
  }

  /** A cast of members, the likeliest first, whose time is 0 or less: it is 0 now. */
  public static Cast of(List<Member> members) {
    return members.isEmpty() ? EMPTY : new Cast(0, members.toArray(new Member[0]));
  }

  /** Its members, the likeliest first, by a clock on which it is 0 now. */
  public List<Member> members() {
    return Arrays.stream(members).map(member -> member.shifted(-now)).toList();
  }

  /** The cast one paragraph later. */
  public Cast older() {
    for (Member member : members) {
      if (member.fades(now + 1)) {
        return forgetful();
      }
    }
    return members.length == 0 ? this : new Cast(now + 1, members);
  }

  private Cast forgetful() {
    Member[] kept = new Member[members.length];
    int size = 0;
    for (Member member : members) {
      Member older = member.at(now + 1);
      if (older != null) {
        kept[size++] = older;
      }
    }
    return size == 0 ? EMPTY : new Cast(now + 1, Arrays.copyOf(kept, size));
  }

  /**
   * The cast after one paragraph more.
   *
   * @param names those whom the paragraph names, the likeliest first, who are put before all others
   */
  public Cast after(List<Named> names) {
    return names.isEmpty() ? older() : older().and(names);
  }

  /** The cast with those whom the newest paragraph names. */
  private Cast and(List<Named> names) {
    int most = Math.min(names.size(), 2 * ROOM);
    Member[] all = Arrays.copyOf(members, members.length + most);
    int size = members.length;
    int newest = 0;
    for (int i = 0; i < most; i++) {
      Named named = names.get(i);
      if (!isOfUse(named)) {
        continue;
      }
      int again = indexOf(all, size, named);
      Member news = again >= 0 ? all[again].with(named, now) : Member.of(named, now);
      if (again >= 0 && again < newest) {
        all[again] = news;
      } else {
        int gap = again < 0 ? size++ : again;
        System.arraycopy(all, newest, all, newest + 1, gap - newest);
        all[newest++] = news;
      }
    }
    return new Cast(now, Arrays.copyOf(all, fitting(all, size)));
  }

  /** Whether it can be found again: an office without a name or a sex is no answer to anything. */
  private static boolean isOfUse(Named named) {
    boolean nobody = named.kind() == Named.Kind.ROLE && named.gender() == Gender.UNKNOWN;
    return !nobody && CompactText.length(named.name()) <= LONGEST_NAME;
  }

  /**
   * Takes out members until the rest fits, and tells how many they are. The order of introduction
   * decides, which the paragraphs' own words tell, and not the order of likelihood, which may hang
   * on what stood further up.
   */
  private static int fitting(Member[] members, int count) {
    int size = count;
    int bytes = 0;
    for (int i = 0; i < size; i++) {
      bytes += members[i].bytes();
    }
    while (size > ROOM || bytes > BYTES) {
      int oldest = size - 1;
      for (int i = size - 2; i >= 0; i--) {
        oldest = members[i].introduced() < members[oldest].introduced() ? i : oldest;
      }
      bytes -= members[oldest].bytes();
      size--;
      System.arraycopy(members, oldest + 1, members, oldest, size - oldest);
    }
    return size;
  }

  private static int indexOf(Member[] members, int size, Named sought) {
    for (int i = 0; i < size; i++) {
      if (members[i].matches(sought)) {
        return i;
      }
    }
    return -1;
  }

  /** The member that the words may name; null when it is a new one. */
  public @Nullable Member find(Named named) {
    int at = indexOf(members, members.length, named);
    return at < 0 ? null : members[at];
  }

  /** The person whose surname the characters from start to end are; null when there is none. */
  @Nullable Member bySurname(String text, int start, int end) {
    for (Member member : members) {
      String key = member.key();
      if (member.person()
          && key.length() == end - start
          && key.regionMatches(true, 0, text, start, end - start)) {
        return member;
      }
    }
    return null;
  }

  /** The likeliest member that takes a pronoun. */
  @Nullable Member byPronoun(Gender pronoun) {
    for (Member member : members) {
      if (pronoun.fits(member.gender()) && (member.person() || member.gender() != Gender.UNKNOWN)) {
        return member;
      }
    }
    return null;
  }

  /** The person who holds an office that the words end with or begin with. */
  @Nullable Member byRole(String words) {
    String sought = words.toLowerCase(Locale.ROOT);
    for (Member member : members) {
      if (member.person() && member.role() != null && sought.contains(member.role())) {
        return member;
      }
    }
    return null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Cast cast && members().equals(cast.members());
  }

  @Override
  public int hashCode() {
    return members().hashCode();
  }

  @Override
  public String toString() {
    return "Cast" + members();
  }
}
