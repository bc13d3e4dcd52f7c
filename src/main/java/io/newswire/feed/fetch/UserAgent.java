package io.newswire.feed.fetch;

import java.util.regex.Pattern;

/**
 * Who we say we are (RFC 9110 section 10.1.5): {@code newswire/0.1.0
 * (+https://sorrel.example/bot)}.
 *
 * @param version ours: letters, digits, dots and hyphens
 * @param contact where the people who run this can be reached, a web or mail address: visible ASCII
 *     without parentheses or backslashes, up to 200 characters; empty to name none
 */
public record UserAgent(String version, String contact) {
  /** What we are called in User-Agent and in robots.txt. */
  public static final String PRODUCT = "newswire";

  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9.-]{1,40}");
  private static final Pattern CONTACT = Pattern.compile("[!-~&&[^()\\\\]]{0,200}");

  public UserAgent {
    if (!VERSION.matcher(version).matches()) {
      throw new IllegalArgumentException("a version such as 0.1.0, not \"" + version + "\"");
    }
    if (!CONTACT.matcher(contact).matches()) {
      throw new IllegalArgumentException(
          "a contact is a web or mail address without spaces or parentheses, such as"
              + " https://sorrel.example/bot, not \""
              + contact
              + "\"");
    }
  }

  /** The value of User-Agent. */
  String header() {
    String product = PRODUCT + "/" + version;
    return contact.isEmpty() ? product : product + " (+" + contact + ")";
  }
}
