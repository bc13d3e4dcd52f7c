package io.newswire.feed.format;

import io.newswire.feed.BadInputException;

/** To be written. */
final class NewsMlG2 {
  private NewsMlG2() {}

  static void read(Input input, Articles articles) {
    articles.refuse(new BadInputException(input.where(), "can't be read yet"));
  }
}
