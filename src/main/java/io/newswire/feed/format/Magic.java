package io.newswire.feed.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The files that are no text and are fed by mistake, told by the bytes that they begin with.
 *
 * @param bytes what they begin with, a character for each byte
 * @param what a name for the file, and what to do with it
 */
record Magic(Pattern bytes, String what) {
  private static final String UNPACK = "; unpack it and feed the files in it";
  private static final String DOCUMENT = "; save the document as text or HTML and feed that";
  private static final String NO_TEXT = ", which has no text; feed the article that it belongs to";

  /** How much is looked at: a tar archive's mark is the farthest from the beginning. */
  private static final int LENGTH = 264;

  private static final List<Magic> KNOWN =
      List.of(
          of(
              "PK(?:\\x03\\x04|\\x05\\x06|\\x07\\x08)",
              "a zip archive, or a document kept in one (docx, odt, epub)" + UNPACK),
          of("\\x1F\\x8B", "compressed with gzip" + UNPACK),
          of("\\x1F\\x9D", "compressed with compress" + UNPACK),
          of("BZh[1-9](?:1AY&SY|\\x17rE8P\\x90)", "compressed with bzip2" + UNPACK),
          of("\\xFD7zXZ\\x00", "compressed with xz" + UNPACK),
          of("\\x28\\xB5\\x2F\\xFD", "compressed with Zstandard" + UNPACK),
          of("\\x04\"M\\x18", "compressed with lz4" + UNPACK),
          of("7z\\xBC\\xAF'\\x1C", "a 7z archive" + UNPACK),
          of("Rar!\\x1A\\x07", "a rar archive" + UNPACK),
          of(".{257}ustar[\\x00 ]", "a tar archive" + UNPACK),
          of("%PDF-", "a PDF document" + DOCUMENT),
          of("%!PS", "a PostScript document" + DOCUMENT),
          of("\\{\\\\rtf", "an RTF document" + DOCUMENT),
          of(
              "\\xD0\\xCF\\x11\\xE0\\xA1\\xB1\\x1A\\xE1",
              "a document of an old Office (doc, xls)" + DOCUMENT),
          of("\\x89PNG\\r\\n\\x1A\\n", "a PNG picture" + NO_TEXT),
          of("\\xFF\\xD8\\xFF", "a JPEG picture" + NO_TEXT),
          of("GIF8[79]a", "a GIF picture" + NO_TEXT),
          of("II\\*\\x00|MM\\x00\\*", "a TIFF picture" + NO_TEXT),
          of("RIFF.{4}WEBP", "a WebP picture" + NO_TEXT),
          of("RIFF.{4}(?:WAVE|AVI )", "a sound or video in RIFF (wav, avi)" + NO_TEXT),
          of(".{4}ftyp(?:heic|heix|mif1|avif)", "a HEIC or AVIF picture" + NO_TEXT),
          of("\\x00\\x00.{2}ftyp", "a video or sound in MP4" + NO_TEXT),
          of("\\x1AE\\xDF\\xA3", "a video in Matroska or WebM" + NO_TEXT),
          of("ID3[\\x02-\\x04]|\\xFF[\\xFA\\xFB\\xF3\\xF2]", "a sound in MP3" + NO_TEXT),
          of("OggS\\x00", "a sound or video in Ogg" + NO_TEXT),
          of("fLaC\\x00", "a sound in FLAC" + NO_TEXT));

  /** What a file is, if one of these. */
  static Optional<String> of(byte[] file) {
    int length = Math.min(file.length, LENGTH);
    String start = new String(file, 0, length, StandardCharsets.ISO_8859_1);
    return KNOWN.stream()
        .filter(magic -> magic.bytes.matcher(start).lookingAt())
        .map(Magic::what)
        .findFirst();
  }

  private static Magic of(String bytes, String what) {
    return new Magic(Pattern.compile(bytes, Pattern.DOTALL), what);
  }
}
