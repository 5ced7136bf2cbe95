package org.layerloom.engine.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a process of its own needs: seconds from the start of Java to the end of the first step, and
 * the most memory it held in its first steps.
 *
 * @param megabytes resident at the peak, Java and native libraries included; 0 where the system
 *     does not tell
 */
record Footprint(double firstStepSeconds, long megabytes) {

  private static final int STEPS = 30;

  /** Starts Java again with this contender alone. */
  static Footprint of(Contender.Kind kind, Work work) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx3g",
                "-cp",
                System.getProperty("java.class.path"),
                Bench.class.getName(),
                "--first-step",
                kind.name(),
                work.id())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    long begin = process.info().startInstant().map(i -> i.toEpochMilli()).orElse(0L);
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    process.waitFor();
    String[] told = lines.get(lines.size() - 1).split(" ");
    return new Footprint((Long.parseLong(told[0]) - begin) / 1000.0, Long.parseLong(told[1]));
  }

  /** What the process started by {@link #of} does: a line with both numbers. */
  static void tell(Contender.Kind kind, Work work) throws IOException {
    try (Contender contender = kind.on(work)) {
      contender.threads(1);
      contender.step();
      long end = System.currentTimeMillis();
      for (int i = 1; i < STEPS; i++) {
        contender.step();
      }
      System.out.println(end + " " + peakMegabytes());
    }
  }

  private static long peakMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
      }
    }
    return 0;
  }
}
