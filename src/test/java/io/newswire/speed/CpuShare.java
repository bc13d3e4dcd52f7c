package io.newswire.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A control group of Linux (version 1) whose processes get no more than a share of a processor. */
final class CpuShare implements AutoCloseable {
  private static final Path GROUPS = Path.of("/sys/fs/cgroup/cpu");

  /** A process that has used its share waits for less than this, in microseconds. */
  private static final int PERIOD = 10_000;

  private final Path group;

  private CpuShare(Path group) {
    this.group = group;
  }

  /** Whether there can be any: the kernel has them, and who runs here may make them. */
  static boolean isPossible() {
    return Files.isWritable(GROUPS) && Files.exists(GROUPS.resolve("cpu.cfs_quota_us"));
  }

  /**
   * Limits a process, all its threads together.
   *
   * @param share of one processor, above 0
   */
  static CpuShare of(long pid, double share) throws IOException {
    CpuShare limit = new CpuShare(Files.createDirectory(GROUPS.resolve("newswire-speed-" + pid)));
    limit.write("cpu.cfs_period_us", PERIOD);
    limit.write("cpu.cfs_quota_us", Math.round(PERIOD * share));
    limit.write("cgroup.procs", pid);
    return limit;
  }

  private void write(String file, long value) throws IOException {
    Files.writeString(group.resolve(file), Long.toString(value));
  }

  /** Lifts the limit from processes that are there still. */
  @Override
  public void close() throws IOException {
    for (String pid : Files.readAllLines(group.resolve("cgroup.procs"))) {
      Files.writeString(GROUPS.resolve("cgroup.procs"), pid);
    }
    Files.delete(group);
  }
}
