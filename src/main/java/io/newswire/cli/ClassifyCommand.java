package io.newswire.cli;

import io.newswire.feed.Block;
import io.newswire.feed.Submission;
import io.newswire.reading.ArticleFold;
import io.newswire.reading.Link;
import io.newswire.reading.Paragraph;
import io.newswire.reading.Reader;
import io.newswire.reading.Story;
import io.newswire.record.Article;
import io.newswire.record.Provenance;
import io.newswire.stream.OutputRecords;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newswire classify}: the reader alone, without Kafka. */
@Command(
    name = "classify",
    description = {
      "Reads articles and prints the class of every paragraph, without Kafka.",
      "An input is in any format that 'newswire feed' takes: plain text, a page, lines of JSON.",
      "In the JSON Lines that come out, start and end count UTF-16 code units."
    })
final class ClassifyCommand implements Callable<Integer> {
  private static final Reader READER = new Reader();
  @Spec @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files to read; - is standard input.")
  List<String> files = List.of();

  @Mixin InputOptions options = new InputOptions();

  @Option(
      names = "--format",
      paramLabel = "text|jsonl",
      defaultValue = "text",
      description = "How to print: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  Format format = Format.TEXT;

  private final ArticleFold fold = new ArticleFold(READER);

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    Inputs inputs = new Inputs(System.in, console.err(), options.format);
    inputs.read(files, ClassifyCommand::defaults, article -> print(article, console));
    console.out().flush();
    return inputs.exitCode();
  }

  private static Article defaults(String name) {
    return Article.newBuilder().setUri(name).setVersion(0).build();
  }

  private void print(Submission submission, Console console) {
    Article article = submission.versionOr(0).article();
    List<Paragraph> paragraphs =
        submission.blocks().stream().map(ClassifyCommand::paragraph).toList();
    Story story = new Story(article.getHeadline(), article.getLanguage());
    PrintWriter out = console.out();
    ParagraphText text = new ParagraphText(Layout.wide(console.terminal()));
    int position = 0;
    for (ArticleFold.Read read : fold.read(article.getUri(), story, paragraphs)) {
      if (format == Format.JSONL) {
        out.println(ReadingJson.of(article.getUri(), position, read.reading()));
      } else {
        text.print(records(article, position, read), out);
      }
      position++;
    }
  }

  private static Paragraph paragraph(Block block) {
    List<Link> links =
        block.links().stream().map(link -> new Link(link.getHref(), link.getText())).toList();
    return new Paragraph("", block.text(), block.form(), links);
  }

  private static List<SpecificRecord> records(
      Article article, int position, ArticleFold.Read read) {
    Provenance provenance =
        new Provenance(
            article.getUri(), 0, (long) position, READER.version(), Instant.EPOCH, Instant.EPOCH);
    return OutputRecords.topics(read.reading()).stream()
        .map(
            topic ->
                OutputRecords.of(
                    topic, article, position, read.paragraph(), read.reading(), provenance, null))
        .toList();
  }
}
