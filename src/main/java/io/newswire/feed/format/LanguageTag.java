package io.newswire.feed.format;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Languages as BCP 47 writes them. */
final class LanguageTag {
  private LanguageTag() {}

  /** The tag for what a page says, such as "en_gb"; empty where it is no tag. */
  static Optional<String> of(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      String tag = text.strip().replace('_', '-').replaceAll("-+$", "");
      Locale language = new Locale.Builder().setLanguageTag(tag).build();
      return Optional.of(language.toLanguageTag()).filter(known -> !known.startsWith("und"));
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }
}
