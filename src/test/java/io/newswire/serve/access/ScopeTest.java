package io.newswire.serve.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {
  @ParameterizedTest
  @CsvSource({
    "GET, /articles/a, read",
    "HEAD, /articles/a, read",
    "OPTIONS, /articles/a, read",
    "GET, /anything, read",
    "PUT, /articles/a, feed",
    "DELETE, /articles/a, feed",
    "POST, /articles, feed",
    "POST, /articles/, feed",
    "POST, /articles2, operate",
    "POST, /dead-letters/1/2/redrive, operate",
    "PUT, /Articles/a, operate",
    "POST, //articles, operate",
    "POST, /, operate",
    "PATCH, /status, operate",
    "QUERY, /streams/all, operate",
    "get, /articles/a, feed"
  })
  void whatDoesNotSurelyReadOrFeedIsForThoseWhoOperate(String method, String path, String scope) {
    assertThat(Scope.of(method, path)).hasToString(scope);
  }
}
