package io.newswire.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.record.Link;
import io.newswire.topic.RestRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRunTest {

  @Test
  void broker_and_registry_answer_and_leave_nothing_behind() throws Exception {
    long before = temporaryFolders();

    try (EmbeddedRun run = EmbeddedRun.start(EmbeddedSettings.temporary())) {
      assertThat(new RestRegistry(run.registryUrl()).register("s", Link.getClassSchema()))
          .isEqualTo(1);
      try (Admin admin = Admin.create(Map.of("bootstrap.servers", run.bootstrapServers()))) {
        assertThat(admin.describeCluster().nodes().get()).hasSize(1);
      }
      assertThat(run.failure().toCompletableFuture()).isNotDone();
      assertThat(temporaryFolders()).isEqualTo(before + 1);
    }

    assertThat(temporaryFolders()).isEqualTo(before);
  }

  @Test
  void a_kept_folder_is_one_runs_at_a_time(@TempDir Path folder) {
    EmbeddedSettings settings = new EmbeddedSettings(Optional.of(folder.resolve("a/b")), 0, 0);

    try (EmbeddedRun run = EmbeddedRun.start(settings)) {
      assertThatThrownBy(() -> EmbeddedRun.start(settings))
          .isInstanceOf(EmbeddedStartException.class)
          .hasMessageContainingAll(
              folder.resolve("a/b").toString(),
              "in use by another newswire (process " + ProcessHandle.current().pid() + ")");
      assertThat(run.bootstrapServers()).startsWith("127.0.0.1:");
    }

    try (EmbeddedRun again = EmbeddedRun.start(settings)) {
      assertThat(again.bootstrapServers()).startsWith("127.0.0.1:");
    }
  }

  @Test
  void a_run_that_fails_to_start_lets_go_of_its_folder(@TempDir Path folder) throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      EmbeddedSettings settings =
          new EmbeddedSettings(Optional.of(folder), taken.getLocalPort(), 0);
      assertThatThrownBy(() -> EmbeddedRun.start(settings))
          .isInstanceOf(EmbeddedStartException.class)
          .hasMessageContaining("port");
    }

    EmbeddedRun run = EmbeddedRun.start(new EmbeddedSettings(Optional.of(folder), 0, 0));
    run.close();
    run.close();
  }

  @Test
  void a_data_folder_that_is_a_file_is_refused(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> EmbeddedRun.start(new EmbeddedSettings(Optional.of(file), 0, 0)))
        .isInstanceOf(EmbeddedStartException.class)
        .hasMessageContainingAll(file.toString(), "must be a folder");
  }

  private static long temporaryFolders() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.getFileName().toString().startsWith("newswire-")).count();
    }
  }
}
