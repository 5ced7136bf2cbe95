package org.layerloom.app.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures the program itself, by programs of their own.
 *
 * <p>Options: {@code --out DIR} for table and JSON; {@code --rounds N} of each way to start; {@code
 * --cold} to also start with nothing of the program and of Java in memory (Linux); {@code
 * --starts-only} to leave it at the starts.
 */
public final class ProgramBench {

  /** As in the start scripts. */
  private static final List<String> MEMORY =
      List.of(
          "-XX:MinHeapFreeRatio=5", "-XX:MaxHeapFreeRatio=15", "-XX:G1PeriodicGCInterval=5000");

  /** Long enough for all pages to have been made. */
  private static final int STAY_SECONDS = 8;

  private final Path java;
  private final Path jar;
  private final int rounds;

  private ProgramBench(Path java, Path jar, int rounds) {
    this.java = java;
    this.jar = jar;
    this.rounds = rounds;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Path out = null;
    Path jar = Path.of("target", "layerloom.jar");
    int rounds = 5;
    boolean cold = false;
    boolean startsOnly = false;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--out" -> out = Path.of(args[++i]);
        case "--jar" -> jar = Path.of(args[++i]);
        case "--rounds" -> rounds = Integer.parseInt(args[++i]);
        case "--cold" -> cold = isLinux();
        case "--starts-only" -> startsOnly = true;
        default -> throw new IllegalArgumentException(args[i]);
      }
    }
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProgramBench bench = new ProgramBench(java, jar.toAbsolutePath(), rounds);
    Map<String, List<Map<String, Double>>> starts = bench.starts(cold);
    Map<String, Double> live =
        startsOnly ? Map.of() : bench.run(scripted(bench.jar), LiveProbe.class);
    ProgramReport report = new ProgramReport(load, hasDisplay(), starts, live);
    System.out.println(report.markdown());
    if (out != null) {
      report.write(out);
    }
  }

  /** By turns, so that what else the machine does falls on all alike. */
  private Map<String, List<Map<String, Double>>> starts(boolean cold)
      throws IOException, InterruptedException {
    Map<String, List<Map<String, Double>>> starts = new LinkedHashMap<>();
    Map<String, List<String>> ways = new LinkedHashMap<>();
    ways.put("archive", scripted(jar));
    ways.put("plain", List.of());
    start(scripted(jar), 0); // Brings everything into memory.
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, List<String>> way : ways.entrySet()) {
        int stay = round == 0 ? STAY_SECONDS : 0;
        starts
            .computeIfAbsent(way.getKey(), key -> new ArrayList<>())
            .add(start(way.getValue(), stay));
      }
    }
    if (cold) {
      cold(starts);
    }
    return starts;
  }

  private void cold(Map<String, List<Map<String, Double>>> starts)
      throws IOException, InterruptedException {
    try (ColdCopy copy = ColdCopy.of(jar)) {
      ProgramBench cold = new ProgramBench(copy.command(), copy.jar(), rounds);
      for (int round = 0; round < rounds; round++) {
        for (String way : List.of("archive", "plain")) {
          copy.forget();
          starts
              .computeIfAbsent("cold " + way, key -> new ArrayList<>())
              .add(cold.start(way.equals("plain") ? List.of() : scripted(copy.jar()), 0));
        }
      }
    }
  }

  private Map<String, Double> start(List<String> options, int stay)
      throws IOException, InterruptedException {
    String now = Long.toString(System.currentTimeMillis());
    return run(options, StartProbe.class, now, Integer.toString(stay));
  }

  /** What the start scripts give to Java: the archive of classes beside a jar, and {@link #MEMORY}. */
  private static List<String> scripted(Path jar) {
    Path archive =
        jar.resolveSibling("layerloom-" + System.getProperty("java.runtime.version") + ".jsa");
    if (!Files.isRegularFile(archive)) {
      throw new IllegalStateException("mvn package makes " + archive + ", which is missing");
    }
    List<String> options = new ArrayList<>(MEMORY);
    options.add("-XX:SharedArchiveFile=" + archive);
    return options;
  }

  private static boolean hasDisplay() {
    return System.getenv("DISPLAY") != null || !isLinux();
  }

  private static boolean isLinux() {
    return System.getProperty("os.name").startsWith("Linux");
  }

  private Map<String, Double> run(List<String> options, Class<?> probe, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(options);
    command.add("-Xlog:disable");
    if (!hasDisplay()) {
      command.addAll(
          List.of(
              "-Dglass.platform=Monocle",
              "-Dmonocle.platform=Headless",
              "-Dheadless.geometry=1600x1000-32",
              "-Dprism.order=sw",
              "-Djava.awt.headless=true"));
    }
    Path home = Files.createTempDirectory("layerloom");
    command.addAll(List.of("-Dlayerloom.home=" + home, "-cp"));
    // The program's jar first, as the archive has it; what measures comes behind.
    command.add(
        jar + System.getProperty("path.separator") + System.getProperty("java.class.path"));
    command.add(probe.getName());
    command.addAll(List.of(args));
    return Told.read(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }
}
