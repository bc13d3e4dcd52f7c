package io.newswire.feed.fetch;

import io.newswire.feed.fetch.FetchException.Kind;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.URIUtils;
import org.jspecify.annotations.Nullable;

/**
 * An absolute http or https address, taken apart in one way for every check.
 *
 * @param uri all of it, in ASCII, without fragment
 * @param scheme http or https
 * @param host {@link HostName#canonical canonical}
 * @param port 1 to 65535
 */
record WebAddress(URI uri, String scheme, String host, int port) {
  private static final int LONGEST_SHOWN = 200;
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;
  private static final Pattern AUTHORITY =
      Pattern.compile("(?<host>\\[[^]]*]|[^:\\[\\]]+)(:(?<port>[0-9]{0,5}))?");
  private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7f]+");
  private static final Pattern NOT_IN_URIS = Pattern.compile("[^!-~]|[\"<>\\\\^`{|}]");

  /**
   * Takes an address apart.
   *
   * @throws FetchException when it is none that is ever fetched
   */
  static WebAddress of(URI given) throws FetchException {
    String shown = shown(given.toString());
    String scheme = given.getScheme() == null ? "" : given.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw refused(shown, "only http:// and https:// addresses are fetched");
    }
    String authority = given.getRawAuthority();
    if (authority == null) {
      throw refused(shown, "no host; write http://HOST/PATH");
    }
    if (authority.contains("@")) {
      throw refused(shown, "holds a user name or password, which are never sent; leave them out");
    }
    Matcher parts = AUTHORITY.matcher(authority);
    String host = parts.matches() ? HostName.canonical(parts.group("host")).orElse(null) : null;
    if (host == null) {
      throw refused(
          shown,
          "no host that can be read; write a name, or an address as 192.0.2.1 or [2001:db8::1]");
    }
    int standard = standardPort(scheme);
    int port = port(parts.group("port"), standard);
    if (port < 1 || port > 0xffff) {
      throw refused(shown, "no such port; there are 1 to 65535");
    }
    String path = given.getRawPath() == null ? "" : given.getRawPath();
    String text =
        scheme
            + "://"
            + (host.contains(":") ? "[" + host + "]" : host)
            + (port == standard ? "" : ":" + port)
            + (path.isEmpty() ? "/" : path)
            + (given.getRawQuery() == null ? "" : "?" + given.getRawQuery());
    return new WebAddress(URI.create(ascii(text)), scheme, host, port);
  }

  /**
   * Where a redirect from here leads (RFC 9110 section 10.2.2).
   *
   * @param location the value of Location, relative or absolute
   */
  WebAddress redirect(String location) throws FetchException {
    WebAddress target;
    try {
      URI reference = new URI(encoded(location.strip()));
      target = of(URIUtils.resolve(uri, reference));
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new FetchException(
          Kind.UNUSABLE, this, "redirects to what is no address; ask its publisher", e);
    }
    if (scheme.equals("https") && target.scheme.equals("http")) {
      throw new FetchException(
          Kind.REFUSED,
          this,
          "redirects from https to http, " + target.shown() + ", which is not followed");
    }
    return target;
  }

  /** The robots.txt that speaks for it (RFC 9309 section 2.3). */
  WebAddress robots() {
    return new WebAddress(URIUtils.resolve(uri, "/robots.txt"), scheme, host, port);
  }

  /** It for people to read: without the query, which may hold a key. */
  String shown() {
    return shown(uri.toString());
  }

  /** Also without user name and password; at most {@value #LONGEST_SHOWN} characters. */
  private static String shown(String address) {
    String bare = address.replaceFirst("[?#].*", "").replaceFirst("^([^/?#]*//)?[^/?#]*@", "$1");
    return bare.length() > LONGEST_SHOWN ? bare.substring(0, LONGEST_SHOWN) + "…" : bare;
  }

  private static int standardPort(String scheme) {
    return scheme.equals("http") ? HTTP_PORT : HTTPS_PORT;
  }

  private static int port(@Nullable String digits, int standard) {
    return digits == null || digits.isEmpty() ? standard : Integer.parseInt(digits);
  }

  /** What servers leave as it is: each byte arrives as one character. */
  private static String encoded(String location) {
    return NOT_IN_URIS
        .matcher(location)
        .replaceAll(found -> "%%%02X".formatted((int) found.group().charAt(0) & 0xff));
  }

  private static String ascii(String text) {
    return NOT_ASCII
        .matcher(text)
        .replaceAll(found -> URLEncoder.encode(found.group(), StandardCharsets.UTF_8));
  }

  private static FetchException refused(String shown, String why) {
    return new FetchException(Kind.REFUSED, shown + ": " + why, null, null);
  }
}
