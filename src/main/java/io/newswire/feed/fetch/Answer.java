package io.newswire.feed.fetch;

import io.newswire.feed.fetch.CountedStream.OverLimitException;
import io.newswire.feed.fetch.FetchException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** One response, its content still on the way. */
final class Answer implements AutoCloseable {
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERRORS = 500;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_EARLY = 425;

  private final WebAddress address;
  private final ClassicHttpResponse response;
  private final Cancellable connection;
  private final Instant received;

  /**
   * @param connection is closed with this
   */
  Answer(
      WebAddress address, ClassicHttpResponse response, Cancellable connection, Instant received) {
    this.address = address;
    this.response = response;
    this.connection = connection;
    this.received = received;
  }

  int status() {
    return response.getCode();
  }

  /** When its head arrived, by our clock. */
  Instant received() {
    return received;
  }

  /** The value of a header that there should be one of: the first. */
  Optional<String> header(String name) {
    return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
  }

  /**
   * Where it redirects to; nothing where it does not (RFC 9110 section 15.4).
   *
   * @throws FetchException when that is no address, or from https to http
   */
  Optional<WebAddress> redirect() throws FetchException {
    boolean redirects =
        switch (status()) {
          case 301, 302, 303, 307, 308 -> true;
          default -> false;
        };
    Optional<String> location = header("Location");
    return redirects && location.isPresent()
        ? Optional.of(address.redirect(location.get()))
        : Optional.empty();
  }

  /**
   * All of its content, unpacked.
   *
   * @throws FetchException when it is too large, ends too early or can't be unpacked
   */
  byte[] content(FetchLimits limits) throws FetchException {
    ContentCoding coding = coding();
    int most = coding == ContentCoding.IDENTITY ? limits.bytes() : limits.packedBytes();
    HttpEntity entity = response.getEntity();
    if (entity != null && entity.getContentLength() > most) {
      throw tooLarge("%,d bytes, more than %,d".formatted(entity.getContentLength(), most), null);
    }
    return read(content -> Body.read(content, coding, limits));
  }

  /**
   * The beginning of its content, unpacked.
   *
   * @param bytes so many, or fewer where it ends before
   * @throws FetchException when it breaks off or can't be unpacked
   */
  byte[] beginning(int bytes) throws FetchException {
    ContentCoding coding = coding();
    return read(content -> Body.beginning(content, coding, bytes));
  }

  private ContentCoding coding() throws FetchException {
    String named =
        Arrays.stream(response.getHeaders("Content-Encoding"))
            .map(Header::getValue)
            .collect(Collectors.joining(", "));
    return ContentCoding.named(named)
        .orElseThrow(
            () ->
                new FetchException(
                    Kind.UNUSABLE,
                    address,
                    "packed as \"%s\", where %s was asked for; ask its publisher"
                        .formatted(named, ContentCoding.ACCEPTED)));
  }

  private byte[] read(Reading reading) throws FetchException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return new byte[0];
    }
    try {
      return reading.of(entity.getContent());
    } catch (OverLimitException e) {
      throw tooLarge(e.limit(), e);
    } catch (ZipException e) {
      throw new FetchException(
          Kind.UNUSABLE, address, "its content can't be unpacked; ask its publisher", e);
    } catch (IOException e) {
      throw new FetchException(
          Kind.TEMPORARY,
          address,
          "broke off before its end (%s); try again later".formatted(e),
          e);
    }
  }

  /** What it means where it holds no content. */
  FetchException failure() {
    Optional<Duration> wait =
        header("Retry-After")
            .flatMap(value -> HttpTimes.retryAfter(value, header("Date"), received));
    int status = status();
    Kind kind =
        switch (status) {
          case NOT_FOUND -> Kind.MISSING;
          case GONE -> Kind.GONE;
          case REQUEST_TIMEOUT, TOO_EARLY, TOO_MANY_REQUESTS -> Kind.TEMPORARY;
          default ->
              status >= BAD_REQUEST && status < SERVER_ERRORS ? Kind.UNUSABLE : Kind.TEMPORARY;
        };
    String advice =
        switch (kind) {
          case MISSING -> ", nothing is there; check the address";
          case GONE -> ", gone for good; take the address off";
          case TEMPORARY ->
              wait.map(time -> " and asks to wait " + time.toSeconds() + " s")
                  .orElse("; try again later");
          default -> "; ask its publisher whether it may be fetched";
        };
    return new FetchException(
        kind, address.shown() + ": answered " + status + advice, wait.orElse(null), null);
  }

  /** Closes the connection, with what is still on the way. */
  @Override
  public void close() {
    connection.cancel();
  }

  private FetchException tooLarge(String what, @Nullable IOException cause) {
    return new FetchException(
        Kind.UNUSABLE, address, "too large, " + what + "; raise the limit if you trust it", cause);
  }

  private interface Reading {
    byte[] of(InputStream content) throws IOException;
  }
}
