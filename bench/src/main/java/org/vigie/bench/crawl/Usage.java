package org.vigie.bench.crawl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** Wall time and CPU time of a process since a moment, and its memory; memory on Linux only. */
final class Usage {
  private final ProcessHandle process;
  private final long began = System.nanoTime();
  private final Duration cpuBefore;

  private Usage(ProcessHandle process) {
    this.process = process;
    this.cpuBefore = cpu(process);
  }

  static Usage from(ProcessHandle process) {
    return new Usage(process);
  }

  private static Duration cpu(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  double wallSeconds() {
    return (System.nanoTime() - began) / 1e9;
  }

  double cpuSeconds() {
    return cpu(process).minus(cpuBefore).toMillis() / 1e3;
  }

  /**
   * Prints the times since {@link #from}, and how many of something that makes a second of each.
   */
  void print(String name, long done) {
    double wall = wallSeconds();
    double cpu = cpuSeconds();
    System.out.printf(
        Locale.ROOT,
        "%s n=%d wall-s=%.1f cpu-s=%.1f per-wall-s=%.0f per-cpu-s=%.0f%n",
        name,
        done,
        wall,
        cpu,
        done / wall,
        done / cpu);
  }

  /** Prints the present and the highest resident memory. */
  static void printMemory(ProcessHandle process) {
    System.out.printf(
        Locale.ROOT,
        "resident-mb now=%.0f peak=%.0f%n",
        status(process, "VmRSS:"),
        status(process, "VmHWM:"));
  }

  /** Linux says it in kB. */
  private static double status(ProcessHandle process, String field) {
    Path file = Path.of("/proc", Long.toString(process.pid()), "status");
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> line.startsWith(field))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1_024)
          .findFirst()
          .orElse(Double.NaN);
    } catch (IOException e) {
      return Double.NaN;
    }
  }
}
