package io.newswire.reading.people;

/** What pronoun a party takes, as far as it is known. */
public enum Gender {
  UNKNOWN,
  MALE,
  FEMALE,
  /** Institutions: it, and often they. */
  NEUTER,
  /** Several people: they. */
  PLURAL;

  /** Whether a pronoun of this gender can stand for a party of the other one. */
  boolean fits(Gender party) {
    return switch (this) {
      case MALE, FEMALE -> party == this || party == UNKNOWN;
      case PLURAL -> party == PLURAL || party == NEUTER;
      default -> party == this;
    };
  }
}
