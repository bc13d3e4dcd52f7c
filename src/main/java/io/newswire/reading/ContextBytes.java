package io.newswire.reading;

import io.newswire.reading.people.Cast;
import io.newswire.reading.people.Gender;
import io.newswire.reading.people.Known;
import io.newswire.reading.people.Member;
import io.newswire.reading.promo.Section;
import io.newswire.reading.quote.OpenQuotation;
import io.newswire.reading.text.CompactText;
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
 * The byte form of a context: a byte of version, then its parts in order. Names are {@link
 * CompactText}; the id of a quotation, which may be long, is in modified UTF-8.
 */
final class ContextBytes {
  private static final int VERSION = 2;
  private static final int ABSENT = 255;

  /** Codes of the kinds of section: their places here, to which new ones are only added. */
  private static final List<Section.Kind> KINDS =
      List.of(Section.Kind.TEXT, Section.Kind.KEY_POINTS, Section.Kind.RELATED);

  /** Codes of the genders, likewise. */
  private static final List<Gender> GENDERS =
      List.of(Gender.UNKNOWN, Gender.MALE, Gender.FEMALE, Gender.NEUTER, Gender.PLURAL);

  /** Bits of how long ago something was told, of which the highest value stands for never. */
  private static final int AGO_BITS = 5;

  private static final int NEVER = (1 << AGO_BITS) - 1;

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
      speaker(out, context.lastSpeaker());
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
    if (open == null) {
      out.writeByte(ABSENT);
      return;
    }
    String speaker = open.speaker();
    out.writeByte(open.waiting() | (open.single() ? 32 : 0) | (speaker != null ? 64 : 0));
    out.writeUTF(open.id());
    if (speaker != null) {
      CompactText.write(speaker, out);
    }
  }

  private static void speaker(DataOutputStream out, @Nullable Known<String> speaker)
      throws IOException {
    out.writeByte(speaker == null ? ABSENT : speaker.ago());
    if (speaker != null) {
      CompactText.write(speaker.what(), out);
    }
  }

  /** Three bytes of when and what it is, then its name and its role. */
  private static void member(DataOutputStream out, Member member) throws IOException {
    int packed = GENDERS.indexOf(member.gender()) << 1 | (member.person() ? 1 : 0);
    packed = packed << AGO_BITS | -member.introduced();
    packed = packed << AGO_BITS | (member.full() == null ? NEVER : -member.fullTold());
    packed = packed << AGO_BITS | -member.genderTold();
    packed = packed << AGO_BITS | (member.role() == null ? NEVER : -member.roleTold());
    out.writeByte(packed >>> 16);
    out.writeShort(packed);
    CompactText.write(member.name(), out);
    if (member.role() != null) {
      CompactText.write(member.role(), out);
    }
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
              speaker(in),
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
    if (kind == ABSENT) {
      return null;
    }
    String id = in.readUTF();
    String speaker = (kind & 64) != 0 ? CompactText.read(in) : null;
    return new OpenQuotation(id, speaker, (kind & 32) != 0, kind & 31);
  }

  private static @Nullable Known<String> speaker(DataInputStream in) throws IOException {
    int ago = in.readUnsignedByte();
    return ago == ABSENT ? null : new Known<>(CompactText.read(in), ago);
  }

  private static Cast cast(DataInputStream in) throws IOException {
    int size = in.readUnsignedByte();
    List<Member> members = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      members.add(member(in));
    }
    return Cast.of(members);
  }

  private static Member member(DataInputStream in) throws IOException {
    int packed = in.readUnsignedByte() << 16;
    packed |= in.readUnsignedShort();
    int fullTold = field(packed, 2);
    int roleTold = field(packed, 0);
    int kind = packed >>> (4 * AGO_BITS);
    String name = CompactText.read(in);
    return Member.named(
        name,
        -field(packed, 3),
        (kind & 1) != 0,
        fullTold != NEVER,
        fullTold == NEVER ? 0 : -fullTold,
        GENDERS.get(kind >>> 1),
        -field(packed, 1),
        roleTold == NEVER ? null : CompactText.read(in),
        roleTold == NEVER ? 0 : -roleTold);
  }

  /** How long ago, counted from the lowest bits. */
  private static int field(int packed, int index) {
    return (packed >>> (index * AGO_BITS)) & NEVER;
  }
}
