package io.newswire.feed.format;

import io.newswire.feed.BadInputException;

/** To be written. */
final class NewsMl1 {
  private NewsMl1() {}

  static void read(Input input, Articles articles) {
    articles.refuse(new BadInputException(input.where(), "can't be read yet"));
  }
}
