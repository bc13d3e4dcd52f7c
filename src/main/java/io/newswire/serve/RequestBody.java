package io.newswire.serve;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Reads the body of a request within the limits of size, time and memory. */
final class RequestBody {
  private static final int PIECE = 16 * 1024;

  /** More than this is not worth the answer. */
  private static final long MOST_DISCARDED = 64 << 20;

  private static final int SECONDS_UNTIL_LESS_BUSY = 1;

  private final ServerSettings settings;

  RequestBody(ServerSettings settings) {
    this.settings = settings;
  }

  /**
   * Reads all of it, decompressed.
   *
   * @param share pays for it
   * @throws ProblemException 400 when it is cut short, 408 when it takes too long, 413 when it is
   *     too large, 415 when it is compressed in an unknown way, 503 when the budget is used up
   */
  byte[] read(Request request, ByteBudget.Share share) throws ProblemException {
    if (request.getLength() > settings.maxBody()) {
      throw tooLarge();
    }
    try (InputStream body = decompressed(request)) {
      return read(body, request, share);
    } catch (EOFException | ZipException e) {
      throw new ProblemException(
          HttpStatus.BAD_REQUEST_400, "the body is not what its headers say: " + e.getMessage());
    } catch (IOException e) {
      throw new ProblemException(problem(e));
    }
  }

  /**
   * Reads what is left of a body that is refused and forgets it: a client that is still sending
   * would see its connection break instead of the answer. Not where the client waits to be asked
   * for it.
   */
  void discard(Request request) {
    if (request.getHeaders().contains(HttpHeader.EXPECT)) {
      return;
    }
    byte[] piece = new byte[PIECE];
    long left = MOST_DISCARDED;
    try {
      InputStream body = Request.asInputStream(request);
      for (int read = body.read(piece); read >= 0 && left > 0; read = body.read(piece)) {
        left -= read;
        if (elapsed(request) > settings.timeout().toNanos()) {
          return;
        }
      }
    } catch (IOException e) {
      // There is nobody left to be answered, or the answer says so.
    }
  }

  private byte[] read(InputStream body, Request request, ByteBudget.Share share)
      throws IOException, ProblemException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] piece = new byte[PIECE];
    for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
      if (bytes.size() + read > settings.maxBody()) {
        throw tooLarge();
      }
      if (!share.grow(read)) {
        throw new ProblemException(
            Problem.busy(
                "more is underway to the broker than there is room for; send it again later",
                SECONDS_UNTIL_LESS_BUSY));
      }
      bytes.write(piece, 0, read);
      if (elapsed(request) > settings.timeout().toNanos()) {
        throw tooSlow();
      }
    }
    return bytes.toByteArray();
  }

  private static long elapsed(Request request) {
    return System.nanoTime() - request.getBeginNanoTime();
  }

  private InputStream decompressed(Request request) throws IOException, ProblemException {
    InputStream body = new LeftOpen(Request.asInputStream(request));
    String encoding = request.getHeaders().get(HttpHeader.CONTENT_ENCODING);
    if (encoding == null || encoding.equalsIgnoreCase("identity")) {
      return body;
    }
    return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
      case "gzip", "x-gzip" -> new GZIPInputStream(body, PIECE);
      default ->
          throw new ProblemException(
              new Problem(
                  HttpStatus.UNSUPPORTED_MEDIA_TYPE_415,
                  "the body's Content-Encoding is '%s'; send it with gzip or without"
                      .formatted(encoding),
                  List.of(),
                  Map.of("Accept-Encoding", "gzip")));
    };
  }

  /** Closed before its end, a body counts as broken, and could not be {@link #discard}ed. */
  private static final class LeftOpen extends FilterInputStream {
    LeftOpen(InputStream body) {
      super(body);
    }

    @Override
    public void close() {}
  }

  private ProblemException tooLarge() {
    return new ProblemException(
        HttpStatus.PAYLOAD_TOO_LARGE_413,
        "the body has more than %,d bytes; send its articles one by one"
            .formatted(settings.maxBody()));
  }

  private ProblemException tooSlow() {
    return new ProblemException(
        HttpStatus.REQUEST_TIMEOUT_408,
        "the body did not come within %d ms"
            .formatted(TimeUnit.MILLISECONDS.convert(settings.timeout())));
  }

  private Problem problem(IOException fault) {
    for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof TimeoutException) {
        return tooSlow().problem();
      }
      if (cause instanceof HttpException http) {
        return Problem.of(http.getCode(), String.valueOf(http.getReason()));
      }
    }
    return Problem.of(
        HttpStatus.BAD_REQUEST_400, "the body could not be read: " + fault.getMessage());
  }
}
