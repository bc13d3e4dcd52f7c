package io.newswire.feed.format;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article in its markup: by HTML itself, by the Open Graph protocol and by
 * microdata.
 */
final class PageHead implements Description {
  /** Most words of a site's name that is put after the headline in a title. */
  private static final int WORDS_OF_A_NAME = 5;

  private static final List<String> BEFORE_A_NAME =
      List.of(" | ", " - ", " – ", " — ", " · ", " :: ");

  private final Document page;
  private final Map<String, String> meta = new HashMap<>();

  PageHead(Document page) {
    this.page = page;
    for (Element element : page.select("meta[content]")) {
      for (String key : List.of("property", "name", "itemprop")) {
        if (element.hasAttr(key)) {
          meta.putIfAbsent(element.attr(key).toLowerCase(Locale.ROOT), element.attr("content"));
        }
      }
    }
  }

  @Override
  public @Nullable String headline() {
    String shared = SchemaText.line(meta.get("og:title"));
    if (shared != null) {
      return withoutSite(shared);
    }
    Element heading = page.selectFirst("h1");
    String shown = heading == null ? null : SchemaText.line(heading.text());
    String title = SchemaText.line(page.title());
    if (shown != null) {
      return shown;
    }
    return title == null ? null : withoutSite(title);
  }

  @Override
  public List<String> addresses() {
    List<String> addresses = new ArrayList<>();
    for (Element link : page.select("link[rel~=(?i)^canonical$][href]")) {
      addresses.add(link.attr("href"));
    }
    String shared = meta.get("og:url");
    if (shared != null) {
      addresses.add(shared);
    }
    return addresses;
  }

  @Override
  public @Nullable String source() {
    return SchemaText.line(meta.get("og:site_name"));
  }

  @Override
  public @Nullable String language() {
    Element root = page.selectFirst("html");
    for (String attribute : List.of("lang", "xml:lang")) {
      if (root != null && LanguageTag.of(root.attr(attribute)).isPresent()) {
        return root.attr(attribute);
      }
    }
    return meta.get("og:locale");
  }

  @Override
  public Optional<Instant> modified() {
    return time("article:modified_time", "og:updated_time", "datemodified");
  }

  @Override
  public Optional<Instant> published() {
    return time("article:published_time", "og:published_time", "datepublished");
  }

  @Override
  public Optional<Instant> expires() {
    return time("article:expiration_time");
  }

  @Override
  public @Nullable String correction() {
    return null;
  }

  private Optional<Instant> time(String... names) {
    for (String name : names) {
      Optional<Instant> time = WebTime.of(meta.get(name));
      if (time.isPresent()) {
        return time;
      }
    }
    return Optional.empty();
  }

  /** A title without the name of the site, which stands after its last separator. */
  private String withoutSite(String title) {
    String site = source();
    for (String separator : BEFORE_A_NAME) {
      int at = title.lastIndexOf(separator);
      if (at > 0) {
        String rest = title.substring(0, at).strip();
        String name = title.substring(at + separator.length()).strip();
        boolean isName =
            site == null
                ? name.split(" ").length <= WORDS_OF_A_NAME && name.length() < rest.length()
                : name.equalsIgnoreCase(site);
        return isName && !rest.isEmpty() ? rest : title;
      }
    }
    return title;
  }
}
