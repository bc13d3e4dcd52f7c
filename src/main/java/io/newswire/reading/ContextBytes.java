package io.newswire.reading;

import io.newswire.reading.people.Cast;
import io.newswire.reading.people.Gender;
import io.newswire.reading.people.Known;
import io.newswire.reading.people.Member;
import io.newswire.reading.promo.Section;
import io.newswire.reading.quote.OpenQuotation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The byte form of a context: a byte of version, then its parts in order; whatever may be absent is
 * led by a byte that is 0 when it is, and strings are in modified UTF-8, which holds lone
 * surrogates too.
 */
final class ContextBytes {
  private static final int VERSION = 1;
  private static final int ABSENT = 255;

  /** Codes of the kinds of section: their places here, to which new ones are only added. */
  private static final List<Section.Kind> KINDS =
      List.of(Section.Kind.TEXT, Section.Kind.KEY_POINTS, Section.Kind.RELATED);

  /** Codes of the genders, likewise. */
  private static final List<Gender> GENDERS =
      List.of(Gender.UNKNOWN, Gender.MALE, Gender.FEMALE, Gender.NEUTER, Gender.PLURAL);

  private ContextBytes() {}

  static byte[] write(ReadingContext context) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeByte(context.position());
      out.writeByte(context.place());
      Section section = context.section();
      out.writeByte(
          KINDS.indexOf(section.kind())
              | (section.bulleted() ? 16 : 0)
              | (section.afterPromo() ? 32 : 0)
              | (section.afterLink() ? 64 : 0));
      out.writeByte(section.fresh());
      open(out, context.open());
      Known<String> speaker = context.lastSpeaker();
      fact(out, speaker == null ? null : speaker.what(), speaker == null ? 0 : speaker.ago());
      List<Member> members = context.cast().members();
      out.writeByte(members.size());
      for (Member member : members) {
        member(out, member);
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    return bytes.toByteArray();
  }

  private static void open(DataOutputStream out, @Nullable OpenQuotation open) throws IOException {
    out.writeByte(open == null ? 0 : open.single() ? 2 : 1);
    if (open != null) {
      out.writeUTF(open.id());
      out.writeBoolean(open.speaker() != null);
      if (open.speaker() != null) {
        out.writeUTF(open.speaker());
      }
    }
  }

  private static void fact(DataOutputStream out, @Nullable String fact, int ago)
      throws IOException {
    out.writeByte(fact == null ? ABSENT : ago);
    if (fact != null) {
      out.writeUTF(fact);
    }
  }

  private static void member(DataOutputStream out, Member member) throws IOException {
    out.writeUTF(member.key());
    out.writeByte(-member.named() | (member.person() ? 128 : 0));
    out.writeByte(-member.introduced());
    fact(out, member.full(), -member.fullTold());
    boolean gendered = member.gender() != Gender.UNKNOWN;
    out.writeByte(gendered ? -member.genderTold() : ABSENT);
    if (gendered) {
      out.writeByte(GENDERS.indexOf(member.gender()));
    }
    fact(out, member.role(), -member.roleTold());
  }

  static ReadingContext read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readUnsignedByte() != VERSION) {
        throw new IllegalArgumentException("not a reading context of a known format");
      }
      int position = in.readUnsignedByte();
      int place = in.readUnsignedByte();
      int section = in.readUnsignedByte();
      ReadingContext context =
          new ReadingContext(
              position,
              place,
              new Section(
                  KINDS.get(section & 15),
                  (section & 16) != 0,
                  (section & 32) != 0,
                  (section & 64) != 0,
                  in.readUnsignedByte()),
              open(in),
              fact(in),
              cast(in));
      if (in.read() >= 0) {
        throw new IllegalArgumentException("bytes after the end of a reading context");
      }
      return context;
    } catch (IOException | IndexOutOfBoundsException problem) {
      throw new IllegalArgumentException("a damaged reading context", problem);
    }
  }

  private static @Nullable OpenQuotation open(DataInputStream in) throws IOException {
    int kind = in.readUnsignedByte();
    if (kind == 0) {
      return null;
    }
    String id = in.readUTF();
    return new OpenQuotation(id, in.readBoolean() ? in.readUTF() : null, kind == 2);
  }

  private static @Nullable Known<String> fact(DataInputStream in) throws IOException {
    int ago = in.readUnsignedByte();
    return ago == ABSENT ? null : new Known<>(in.readUTF(), ago);
  }

  private static Cast cast(DataInputStream in) throws IOException {
    int size = in.readUnsignedByte();
    List<Member> members = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      String key = in.readUTF();
      int ago = in.readUnsignedByte();
      int introduced = in.readUnsignedByte();
      Known<String> full = fact(in);
      int gendered = in.readUnsignedByte();
      Gender gender = gendered == ABSENT ? Gender.UNKNOWN : GENDERS.get(in.readUnsignedByte());
      Known<String> role = fact(in);
      members.add(
          new Member(
              key,
              -(ago & 127),
              -introduced,
              (ago & 128) != 0,
              full == null ? null : full.what(),
              full == null ? 0 : -full.ago(),
              gender,
              gendered == ABSENT ? 0 : -gendered,
              role == null ? null : role.what(),
              role == null ? 0 : -role.ago()));
    }
    return Cast.of(members);
  }
}
