package io.newswire.feed.fetch;

import java.net.UnknownHostException;

/** A host has no address that may be connected to. It says why. */
final class ForbiddenAddressException extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  private final String why;

  ForbiddenAddressException(String why) {
    super(why);
    this.why = why;
  }

  String why() {
    return why;
  }
}
