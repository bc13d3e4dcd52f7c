package io.newswire.feed.format;

import io.newswire.topic.ParagraphRules;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of pages in one spelling, so that a page is the same article however its reader came to
 * it: as RFC 3986 section 6.2 normalises scheme, host, port and dot segments, without user,
 * fragment and the parameters that only tell where a reader came from. The path and all other
 * parameters stay as they are, in their order. Spelling a canonical address again changes nothing.
 */
public final class CanonicalUrl {
  private static final Pattern PARTS =
      Pattern.compile("(?i)(https?)://([^/?#]*)([^?#]*)(?:\\?([^#]*))?(?:#.*)?");

  private static final Pattern AUTHORITY =
      Pattern.compile("(?:[^@]*@)?(\\[[0-9a-fA-F:.]+\\]|[^:@%\\[\\]]+)(?::([0-9]{0,5}))?");

  /**
   * Parameters of a query that campaigns, mailings, advertisers and social networks put there, by
   * what their documentation calls them; the rest of a name after "_" is the campaign's own. Those
   * that some pages are told apart by, such as {@code ref}, {@code source} and {@code id}, are
   * none.
   */
  private static final Pattern TRACKING =
      Pattern.compile(
          "(?i)(?:utm_.*|at_(?:medium|campaign|link|bbc_team|ptr|format|custom).*|ns_.*|pk_.*|mtm_.*"
              + "|matomo_.*|piwik_.*|hsa_.*|_hs(?:enc|mi)|vero_.*|oly_.*|wt_.*|mkt_tok|trk_.*"
              + "|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id"
              + "|igshid|igsh|mc_cid|mc_eid|_ga|_gl|_ke|s_cid|s_kwcid|ito|cmp|cmpid|cid_source"
              + "|ref_src|ref_url|xtor|wickedid|epik|smid|smtyp|sfnsn|ocid|fb_action_ids"
              + "|fb_action_types|fb_source|spm|guccounter|guce_referrer|guce_referrer_sig)");

  private CanonicalUrl() {}

  /**
   * The one spelling of an address; empty where it is none of a page, or longer than an id may be.
   */
  public static Optional<String> of(@Nullable String address) {
    if (address == null) {
      return Optional.empty();
    }
    String stripped = address.strip().replace(" ", "%20");
    Matcher parts = PARTS.matcher(stripped);
    if (!parts.matches() || stripped.chars().anyMatch(CanonicalUrl::isNoCharacter)) {
      return Optional.empty();
    }
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    return authority(scheme, parts.group(2))
        .map(host -> scheme + "://" + host + path(parts.group(3)) + query(parts.group(4)))
        .filter(url -> url.length() <= ParagraphRules.MAX_URI_LENGTH);
  }

  /** As {@link #of(String)}, of an address that may be relative to another; null for none. */
  static Optional<String> of(@Nullable String address, @Nullable URI base) {
    if (address == null || base == null || PARTS.matcher(address.strip()).matches()) {
      return of(address);
    }
    try {
      return of(base.resolve(new URI(address.strip().replace(" ", "%20"))).toString());
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether a canonical address is that of a whole site, which is no article's. */
  static boolean isHomePage(String canonical) {
    return canonical.indexOf('?') < 0
        && canonical.indexOf('/', canonical.indexOf("://") + 3) == canonical.length() - 1;
  }

  private static boolean isNoCharacter(int c) {
    return Character.isISOControl(c) || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static Optional<String> authority(String scheme, String authority) {
    Matcher parts = AUTHORITY.matcher(authority);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      String host = IDN.toASCII(parts.group(1), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
      String port = parts.group(2);
      boolean standard =
          port == null || port.isEmpty() || port.equals(scheme.equals("http") ? "80" : "443");
      return Optional.of(standard ? host : host + ":" + port).filter(h -> !h.startsWith("."));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** RFC 3986, section 5.2.4: without "." and ".." as segments. */
  private static String path(String path) {
    List<String> kept = new ArrayList<>();
    String[] segments = path.split("/", -1);
    for (int i = 1; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      switch (segments[i]) {
        case "." -> addLast(kept, last);
        case ".." -> {
          if (!kept.isEmpty()) {
            kept.remove(kept.size() - 1);
          }
          addLast(kept, last);
        }
        default -> kept.add(segments[i]);
      }
    }
    return "/" + String.join("/", kept);
  }

  private static void addLast(List<String> kept, boolean last) {
    if (last) {
      kept.add("");
    }
  }

  private static String query(@Nullable String query) {
    if (query == null) {
      return "";
    }
    List<String> kept = new ArrayList<>();
    for (String parameter : query.split("&", -1)) {
      if (!parameter.isEmpty() && !TRACKING.matcher(parameter.split("=", 2)[0]).matches()) {
        kept.add(parameter);
      }
    }
    return kept.isEmpty() ? "" : "?" + String.join("&", kept);
  }
}
