package org.layerloom.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a measured program tells the bench: a line for each figure on standard output. */
final class Told {

  private static final String MARK = "measured ";

  private Told() {}

  static void tell(String name, double value) {
    System.out.println(MARK + name + " " + value);
  }

  /** Tells how many megabytes of this process are in memory; only Linux says so. */
  static void tellMemory(String name) {
    tellStatus(name, "VmRSS:");
  }

  /** The same for the most that there have been. */
  static void tellPeakMemory(String name) {
    tellStatus(name, "VmHWM:");
  }

  private static void tellStatus(String name, String key) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
        if (line.startsWith(key)) {
          tell(name, Double.parseDouble(line.replaceAll("\\D", "")) / 1024);
        }
      }
    } catch (IOException notLinux) {
      // The table has a dash.
    }
  }

  /** Reads all figures until the program ends. */
  static Map<String, Double> read(Process process) throws IOException, InterruptedException {
    Map<String, Double> figures = new LinkedHashMap<>();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.startsWith(MARK)) {
          String[] words = line.split(" ");
          figures.put(words[1], Double.valueOf(words[2]));
        } else {
          System.err.println(line);
        }
      }
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException("A measured program ended with " + process.exitValue());
    }
    return figures;
  }
}
