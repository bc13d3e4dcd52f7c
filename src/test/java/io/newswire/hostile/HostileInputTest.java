package io.newswire.hostile;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.newswire.feed.fetch.AddressWay;
import io.newswire.feed.format.FileWay;
import io.newswire.serve.BodyWay;
import io.newswire.serve.article.PageWay;
import io.newswire.stream.RecordWay;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever comes in, by whichever way: it is taken or refused in words, soon, in the memory that a
 * test has. What was tried is counted by {@link HostileTable}.
 */
class HostileInputTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SECRET = "words-of-the-machine-alone";
  private static final HostileTable TABLE = new HostileTable();

  @TempDir private static Path folder;
  private static List<HostileInput> inputs;
  private static BodyWay body;
  private static RecordWay record;

  @BeforeAll
  static void start() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
    inputs = HostileInputs.all(secret);
    body = new BodyWay();
    record = new RecordWay();
  }

  @AfterAll
  static void stop() throws IOException {
    body.close();
    record.close();
    TABLE.write();
  }

  @TestFactory
  Stream<DynamicTest> aFileIsTakenOrRefused() {
    return inputs.stream().map(input -> test("file", new FileWay(), input));
  }

  @TestFactory
  Stream<DynamicTest> aBodyIsTakenOrRefused() {
    return inputs.stream().map(input -> test("HTTP body", body, input));
  }

  @TestFactory
  Stream<DynamicTest> aRecordIsTakenOrRefused() {
    return inputs.stream().map(input -> test("record", record, input));
  }

  @TestFactory
  Stream<DynamicTest> aPageShowsItAsText() {
    PageWay page = new PageWay();
    return HostileInputs.markup().stream().map(input -> test("article page", page, input));
  }

  @TestFactory
  Stream<DynamicTest> noAddressLeadsInside() {
    AddressWay way = new AddressWay();
    return Stream.of(
            "http://127.0.0.1/",
            "http://127.8.8.8:8080/",
            "http://localhost/",
            "http://LOCALHOST./",
            "http://0.0.0.0/",
            "http://0/",
            "http://127.1/",
            "http://2130706433/",
            "http://0x7f000001/",
            "http://0x7f.0.0.1/",
            "http://0177.0.0.1/",
            "http://017700000001/",
            "http://127.0.0.1.%2e/",
            "http://\uFF11\uFF12\uFF17.0.0.1/",
            "http://①②⑦.⓪.⓪.①/",
            "http://127。0。0。1/",
            "http://[::]/",
            "http://[::1]/",
            "http://[0:0:0:0:0:0:0:1]/",
            "http://[::ffff:127.0.0.1]/",
            "http://[::ffff:7f00:1]/",
            "http://[::127.0.0.1]/",
            "http://[64:ff9b::127.0.0.1]/",
            "http://[64:ff9b::a9fe:a9fe]/",
            "http://[2002:7f00:1::]/",
            "http://[2001:0:7f00:1::]/",
            "http://[fe80::1%25lo]/",
            "http://[fd00:ec2::254]/",
            "http://[ff02::1]/",
            "http://169.254.169.254/latest/meta-data/",
            "http://100.100.100.200/",
            "http://10.0.0.1/",
            "http://172.16.0.1/",
            "http://192.168.1.1/",
            "http://255.255.255.255/",
            "http://inside.example/",
            "http://metadata.inside.example/",
            "http://sorrel.example@127.0.0.1/",
            "http://sorrel.example:80@127.0.0.1/",
            "http://127.0.0.1#@sorrel.example/",
            "http://127.0.0.1\\@sorrel.example/",
            "http://sorrel.example:22/",
            "http:///a",
            "http:127.0.0.1",
            "//127.0.0.1/",
            "file:///etc/hostname",
            "ftp://127.0.0.1/",
            "jar:http://127.0.0.1!/a",
            "gopher://127.0.0.1:6379/_FLUSHALL",
            "data:text/html,a",
            "javascript:alert(1)")
        .map(
            address ->
                test(
                    "address typed and redirected to",
                    way,
                    new HostileInput(
                        "addresses that lead inside",
                        address,
                        () -> address.getBytes(StandardCharsets.UTF_8))));
  }

  private static DynamicTest test(String name, Way way, HostileInput input) {
    return DynamicTest.dynamicTest(
        input.toString(),
        () -> {
          try {
            Way.Verdict verdict =
                assertTimeoutPreemptively(PATIENCE, () -> way.take(input.bytes().get(), SECRET));
            if (verdict == Way.Verdict.ACCEPTED) {
              TABLE.accepted(input.kind(), name);
            } else {
              TABLE.refused(input.kind(), name);
            }
          } catch (Throwable e) {
            TABLE.crashed(input.kind(), name);
            throw e;
          }
        });
  }
}
