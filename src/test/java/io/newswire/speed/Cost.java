package io.newswire.speed;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What some records cost.
 *
 * @param records how many
 * @param wall seconds by the clock
 * @param cpu seconds of processor, of the whole process: stream, clients and broker
 */
record Cost(long records, double wall, double cpu) {
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** What is measured. */
  interface Work {
    void run() throws Exception;
  }

  /** Does some work on so many records, and tells what that cost. */
  static Cost of(long records, Work work) throws Exception {
    long wall = System.nanoTime();
    long cpu = PROCESS.getProcessCpuTime();
    work.run();
    return new Cost(
        records, (System.nanoTime() - wall) / 1e9, (PROCESS.getProcessCpuTime() - cpu) / 1e9);
  }

  /** Records a second. */
  double rate() {
    return records / wall;
  }

  /** Microseconds of processor a record. */
  double micros() {
    return 1e6 * cpu / records;
  }

  /** The median of what some costs come to. */
  static double median(List<Cost> costs, ToDoubleFunction<Cost> of) {
    return median(costs.stream().mapToDouble(of).toArray());
  }

  /** The median of some numbers. */
  static double median(double... numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
