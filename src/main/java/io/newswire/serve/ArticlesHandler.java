package io.newswire.serve;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.feed.BadInputException;
import io.newswire.feed.Intake;
import io.newswire.feed.Receipt;
import io.newswire.feed.Receipt.Outcome;
import io.newswire.feed.Submission;
import io.newswire.feed.format.ArticleReader;
import io.newswire.feed.format.Input;
import io.newswire.topic.InvalidParagraphException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.common.errors.RetriableException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code PUT /articles/{id}}, {@code DELETE /articles/{id}} and {@code POST /articles}: answered
 * once the broker has what was sent, or once it is sure that it was not taken.
 */
final class ArticlesHandler extends Handler.Abstract {
  private static final Logger LOG = LoggerFactory.getLogger(ArticlesHandler.class);
  private static final String COLLECTION = "/articles";
  private static final String ITEM = "/articles/";
  private static final String BODY = "body";
  private static final int SECONDS_UNTIL_BACK = 5;

  private final ServerSettings settings;
  private final Intake intake;
  private final RequestBody body;
  private final ByteBudget budget;

  ArticlesHandler(ServerSettings settings, Intake intake) {
    this.settings = settings;
    this.intake = intake;
    this.body = new RequestBody(settings);
    this.budget = new ByteBudget(settings.maxUnderway());
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String path = request.getHttpURI().getPath();
    if (!path.equals(COLLECTION) && !path.startsWith(ITEM)) {
      return false;
    }
    ByteBudget.Share share = budget.share();
    answer(
        underway(request, share),
        answer -> {
          share.close();
          answer.write(response, callback);
        });
    return true;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // What follows an answer is its writing alone.
  private void answer(CompletableFuture<Answer> underway, Consumer<Answer> writer) {
    underway.exceptionally(this::problem).thenAcceptAsync(writer, getServer().getThreadPool());
  }

  private CompletableFuture<Answer> underway(Request request, ByteBudget.Share share) {
    try {
      return handle(request, share).orTimeout(left(request), TimeUnit.NANOSECONDS);
    } catch (ProblemException | RuntimeException e) {
      body.discard(request);
      return CompletableFuture.failedFuture(e);
    }
  }

  /** What a request is answered with. */
  private interface Answer {
    void write(Response response, Callback callback);

    static Answer of(int status, ObjectNode json) {
      return (response, callback) -> Answers.write(response, callback, status, json);
    }

    static Answer of(Problem problem) {
      return (response, callback) -> Answers.write(response, callback, problem);
    }
  }

  private CompletableFuture<Answer> handle(Request request, ByteBudget.Share share)
      throws ProblemException {
    boolean item = request.getHttpURI().getPath().startsWith(ITEM);
    String method = request.getMethod();
    if (item && method.equals("PUT")) {
      return put(request, share);
    }
    if (item && method.equals("DELETE")) {
      ArticlesRequest asked = ArticlesRequest.of(request);
      return submit(asked.complete(Submission.kill(asked.defaults().getUri())))
          .thenApply(ArticlesHandler::answer);
    }
    if (!item && method.equals("POST")) {
      return post(request, share);
    }
    throw new ProblemException(
        new Problem(
            HttpStatus.METHOD_NOT_ALLOWED_405,
            method + " is not for this path",
            List.of(),
            Map.of("Allow", item ? "GET, HEAD, PUT, DELETE" : "POST")));
  }

  private CompletableFuture<Answer> put(Request request, ByteBudget.Share share)
      throws ProblemException {
    ArticlesRequest asked = ArticlesRequest.of(request);
    ReadArticles read = read(asked, request, share);
    if (!read.refusals().isEmpty()) {
      throw new ProblemException(read.problem());
    }
    if (read.articles().size() != 1) {
      throw new ProblemException(
          HttpStatus.UNPROCESSABLE_ENTITY_422,
          "the body has %d articles, not one; POST them to /articles"
              .formatted(read.articles().size()));
    }
    return submit(asked.complete(read.articles().get(0))).thenApply(ArticlesHandler::answer);
  }

  private CompletableFuture<Answer> post(Request request, ByteBudget.Share share)
      throws ProblemException {
    ArticlesRequest asked = ArticlesRequest.of(request);
    ReadArticles read = read(asked, request, share);
    List<CompletableFuture<Receipt>> receipts = new ArrayList<>();
    for (Submission article : read.articles()) {
      try {
        receipts.add(submit(asked.complete(article)));
      } catch (ProblemException e) {
        String where = article.uri().isBlank() ? BODY : article.uri();
        read.refuse(new BadInputException(where, e.problem().detail()));
      }
    }
    if (receipts.isEmpty()) {
      throw new ProblemException(read.problem());
    }
    return CompletableFuture.allOf(receipts.toArray(CompletableFuture[]::new))
        .thenApply(all -> answer(receipts.stream().map(CompletableFuture::join).toList(), read));
  }

  private ReadArticles read(ArticlesRequest asked, Request request, ByteBudget.Share share)
      throws ProblemException {
    if (intake.isBehind()) {
      throw new ProblemException(
          Problem.busy("the broker is behind; send it again later", SECONDS_UNTIL_BACK));
    }
    byte[] bytes = body.read(request, share);
    Input input = new Input(BODY, bytes, asked.contentType(), asked.base(), asked.defaults());
    ReadArticles read = new ReadArticles();
    ArticleReader reader = new ArticleReader(read);
    asked.format().ifPresentOrElse(format -> reader.read(input, format), () -> reader.read(input));
    return read;
  }

  private CompletableFuture<Receipt> submit(Submission submission) throws ProblemException {
    try {
      return intake.submit(submission);
    } catch (InvalidParagraphException e) {
      throw new ProblemException(HttpStatus.UNPROCESSABLE_ENTITY_422, e.getMessage());
    }
  }

  private static Answer answer(Receipt receipt) {
    int status = status(receipt.outcome());
    if (status == HttpStatus.CONFLICT_409) {
      return Answer.of(
          Problem.of(
              status,
              "version %d was fed before, with other content or of a later time; nothing was changed"
                  .formatted(receipt.version())));
    }
    return Answer.of(status, json(receipt));
  }

  private static Answer answer(List<Receipt> receipts, ReadArticles read) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    receipts.forEach(receipt -> json.withArray("/articles").add(json(receipt)));
    read.refusals().forEach(refusal -> json.withArray("/refusals").add(refusal.getMessage()));
    int status =
        receipts.stream()
            .mapToInt(receipt -> status(receipt.outcome()))
            .min()
            .orElse(HttpStatus.OK_200);
    boolean anyAccepted =
        receipts.stream().anyMatch(receipt -> receipt.outcome() == Outcome.ACCEPTED);
    return Answer.of(anyAccepted ? HttpStatus.ACCEPTED_202 : status, json);
  }

  private static int status(Outcome outcome) {
    return switch (outcome) {
      case ACCEPTED -> HttpStatus.ACCEPTED_202;
      case UNCHANGED -> HttpStatus.OK_200;
      case STALE, CONFLICT, KILLED -> HttpStatus.CONFLICT_409;
    };
  }

  private static ObjectNode json(Receipt receipt) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("uri", receipt.uri())
        .put("outcome", receipt.outcome().name().toLowerCase(Locale.ROOT))
        .put("version", receipt.version())
        .put("paragraphs", receipt.paragraphs());
  }

  private Answer problem(Throwable fault) {
    return Answer.of(problemOf(fault));
  }

  private static Problem problemOf(Throwable fault) {
    @Nullable Throwable told = fault instanceof CompletionException ? fault.getCause() : fault;
    if (told instanceof ProblemException refused) {
      return refused.problem();
    }
    if (told instanceof TimeoutException || told instanceof RetriableException) {
      return Problem.busy(
          "the broker has not confirmed it in time, and may have it or not;"
              + " send it again, which is safe",
          SECONDS_UNTIL_BACK);
    }
    LOG.atError().setCause(told).log("article could not be fed");
    return Problem.of(
        HttpStatus.INTERNAL_SERVER_ERROR_500, "a fault of newswire or its broker; its log has it");
  }

  private long left(Request request) {
    long elapsed = System.nanoTime() - request.getBeginNanoTime();
    return Math.max(1, settings.timeout().toNanos() - elapsed);
  }
}
