package org.layerloom.app.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
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
 * --cold} to also start with nothing of the disk in memory, where this may be emptied (Linux, as
 * root).
 */
public final class ProgramBench {

  private static final Path EMPTY_CACHES = Path.of("/proc/sys/vm/drop_caches");
  private static final String COLD = "cold";

  /** Long enough for all pages to have been made. */
  private static final int STAY_SECONDS = 8;

  private final Path jar;
  private final int rounds;

  private ProgramBench(Path jar, int rounds) {
    this.jar = jar;
    this.rounds = rounds;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Path out = null;
    Path jar = Path.of("target", "layerloom.jar");
    int rounds = 5;
    boolean cold = false;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--out" -> out = Path.of(args[++i]);
        case "--jar" -> jar = Path.of(args[++i]);
        case "--rounds" -> rounds = Integer.parseInt(args[++i]);
        case "--cold" -> cold = Files.isWritable(EMPTY_CACHES);
        default -> throw new IllegalArgumentException(args[i]);
      }
    }
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    ProgramBench bench = new ProgramBench(jar.toAbsolutePath(), rounds);
    Map<String, List<Map<String, Double>>> starts = bench.starts(cold);
    Map<String, Double> live = bench.run(bench.archive(), LiveProbe.class);
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
    ways.put("archive", archive());
    ways.put("plain", List.of());
    start(archive(), 0); // Brings everything into memory.
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, List<String>> way : ways.entrySet()) {
        int stay = round == 0 ? STAY_SECONDS : 0;
        starts
            .computeIfAbsent(way.getKey(), key -> new ArrayList<>())
            .add(start(way.getValue(), stay));
      }
    }
    for (int round = 0; cold && round < 2; round++) {
      for (Map.Entry<String, List<String>> way : ways.entrySet()) {
        try (OutputStream caches = Files.newOutputStream(EMPTY_CACHES)) {
          caches.write("3\n".getBytes(StandardCharsets.US_ASCII));
        }
        starts
            .computeIfAbsent(COLD + " " + way.getKey(), key -> new ArrayList<>())
            .add(start(way.getValue(), 0));
      }
    }
    return starts;
  }

  private Map<String, Double> start(List<String> options, int stay)
      throws IOException, InterruptedException {
    String now = Long.toString(System.currentTimeMillis());
    return run(options, StartProbe.class, now, Integer.toString(stay));
  }

  /** What the start scripts give to Java. */
  private List<String> archive() {
    Path archive =
        jar.resolveSibling("layerloom-" + System.getProperty("java.runtime.version") + ".jsa");
    if (!Files.isRegularFile(archive)) {
      throw new IllegalStateException("mvn package makes " + archive + ", which is missing");
    }
    return List.of("-XX:SharedArchiveFile=" + archive);
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
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
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
