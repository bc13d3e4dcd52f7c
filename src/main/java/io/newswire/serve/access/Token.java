package io.newswire.serve.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A secret by which a client is known, 256 random bits: too many to be guessed, so that its plain
 * SHA-256 gives nothing away.
 */
public final class Token {
  /** By it scanners find tokens in what was published by mistake. */
  private static final String PREFIX = "newswire_";

  private static final int RANDOM_BYTES = 32;

  private final String text;

  /** One that a client sent or keeps. */
  public Token(String text) {
    this.text = text;
  }

  /** A new one. */
  public static Token random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return new Token(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** Its SHA-256 in lower-case hexadecimal digits, 64 of them. */
  public String sha256() {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The secret itself, to be sent or shown once. */
  public String secret() {
    return text;
  }

  /** Not the secret: what is logged or thrown has it not by mistake. */
  @Override
  public String toString() {
    return "a token";
  }
}
