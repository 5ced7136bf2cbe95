package org.layerloom.app.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.layerloom.engine.json.JsonText;

/** What was measured, as a page and as JSON. */
record ProgramReport(
    double load,
    boolean display,
    Map<String, List<Map<String, Double>>> starts,
    Map<String, Double> live) {

  void write(Path folder) throws IOException {
    Files.writeString(folder.resolve("program.md"), markdown());
    Files.write(folder.resolve("program.json"), JsonText.write(json()));
  }

  private String machine() {
    return String.format(
        Locale.ROOT,
        "%s, %d cores, %s %s, %s %s; load %.1f at the start",
        processor(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        System.getProperty("java.vm.name"),
        System.getProperty("java.runtime.version"),
        load);
  }

  private static String processor() {
    try {
      return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException notLinux) {
      return System.getProperty("os.arch");
    }
  }

  private ObjectNode json() {
    ObjectNode json = JsonText.object();
    json.put("machine", machine());
    json.put("display", display);
    ObjectNode all = json.putObject("starts");
    starts.forEach(
        (way, rounds) -> {
          ArrayNode list = all.putArray(way);
          rounds.forEach(
              round -> {
                ObjectNode one = list.addObject();
                round.forEach(one::put);
              });
        });
    ObjectNode figures = json.putObject("live");
    live.forEach(figures::put);
    return json;
  }

  String markdown() {
    StringBuilder page = new StringBuilder("# The program itself\n\n");
    page.append(machine()).append(". ");
    page.append(
        display
            ? "On a display.\n\n"
            : "Without a display: drawn by software into memory, which leaves out what a window"
                + " manager adds.\n\n");
    if (load > Runtime.getRuntime().availableProcessors()) {
      page.append(
          "**The machine was busy with other work**: by the clock all takes longer than on a quiet"
              + " one; processor time and memory can be relied on.\n\n");
    }
    starts(page);
    rest(page);
    return page.toString();
  }

  private void starts(StringBuilder page) {
    page.append(
        """
        From the start of Java to a first page that has been drawn and has felt the mouse, medians. "Archive" is what the start scripts do, "plain" is `java -jar`; "cold" has nothing \
        of the program's files and of Java's in memory.

        | start | rounds | usable, ms | processor time, ms | classes | megabytes resident, at rest | wanted |
        | --- | ---: | ---: | ---: | ---: | ---: | --- |
        """);
    starts.forEach(
        (way, rounds) ->
            page.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %d | **%s** | %s | %s | %s | %s |%n",
                    way,
                    rounds.size(),
                    median(rounds, "usable"),
                    median(rounds, "processor"),
                    median(rounds, "classes"),
                    median(rounds, "memory"),
                    way.startsWith("cold") ? "" : "2500 ms, 350 MB")));
    page.append('\n');
  }

  private static String median(List<Map<String, Double>> rounds, String name) {
    double[] sorted =
        rounds.stream()
            .filter(round -> round.containsKey(name))
            .mapToDouble(round -> round.get(name))
            .sorted()
            .toArray();
    return sorted.length == 0 ? "–" : number(sorted[sorted.length / 2], 0);
  }

  private static String number(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }

  private String live(String name, int digits) {
    return live.containsKey(name) ? number(live.get(name), digits) : "–";
  }

  private String medianOpening(String name) {
    double[] sorted =
        IntStream.range(0, 5).mapToDouble(i -> live.getOrDefault(name + i, 0.0)).sorted().toArray();
    return number(sorted[2], 0);
  }

  private void rest(StringBuilder page) {
    page.append("| megabytes resident | | wanted |\n| --- | ---: | --- |\n");
    line(page, "the first page, all pages made", live("memory.start", 0), "350");
    line(page, "`mnist-mlp` open, at rest", live("memory.project", 0), "350");
    line(page, "trained", live("memory.trained", 0), "");
    line(page, "the most until then", live("memory.peak", 0), "");
    page.append("\n| a project of 500 layers | ms | wanted |\n| --- | ---: | --- |\n");
    line(page, "from the click to drawn and checked, first", live("open.0", 0), "1000");
    line(page, "the same, median of 5", medianOpening("open."), "1000");
    page.append(
        """

        How long the JavaFX thread works at a time, at most: its own processor time, so that other \
        work on the machine makes no difference. `mnist-mlp` on one thread.

        | while | ms | wanted |
        | --- | ---: | --- |
        """);
    line(page, "pages are made ahead, after the start", live("occupied.pages.made", 0), "50");
    line(page, "a template is opened, the first one", live("occupied.template", 0), "");
    line(page, "training, on the network page", live("occupied.training", 0), "50");
    line(page, "each page is opened for the first time, training", live("occupied.pages", 0), "50");
    line(page, "the training ends and Results is opened", live("occupied.end", 0), "50");
    line(page, "a project of 500 layers is opened, median", medianOpening("occupied.open."), "");
    line(page, "canvas moved, `mnist-cnn` training", live("occupied.moving", 0), "50");
    page.append(
        """

        Frames on the canvas of `mnist-cnn`, trained on one thread:

        | gesture | frames a second | gap, median ms | gap, 99 % ms | wanted |
        | --- | ---: | ---: | ---: | --- |
        """);
    for (String gesture : List.of("pan", "drag")) {
      for (String when : List.of("still", "training")) {
        String name = gesture + "." + when;
        page.append(
            String.format(
                Locale.ROOT,
                "| %s, %s | %s | %s | %s | 60 a second |%n",
                gesture,
                when.equals("still") ? "no training" : "training",
                live(name + ".rate", 1),
                live(name + ".median", 1),
                live(name + ".p99", 1)));
      }
    }
  }

  private static void line(StringBuilder page, String what, String value, String wanted) {
    page.append(String.format("| %s | **%s** | %s |%n", what, value, wanted));
  }
}
