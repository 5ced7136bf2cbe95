package org.layerloom.engine.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.layerloom.engine.bench.Contender.Kind;

/** The results as a table in Markdown and as JSON. */
record Report(Machine machine, Map<Integer, Double> gemm, int rounds, List<Result> results) {

  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("speed.md"), markdown());
    Files.writeString(
        folder.resolve("speed.json"),
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(json())
            + "\n");
  }

  String markdown() {
    StringBuilder text = new StringBuilder("# Speed\n\n");
    text.append(
        String.format(
            Locale.ROOT,
            "%s, %d cores, %s, %s; load %.1f at the start. %d rounds in alternation, medians of"
                + " milliseconds a step. Gemm alone (OpenBLAS, 1024 x 1024):",
            machine.processor(),
            machine.cores(),
            machine.system(),
            machine.java(),
            machine.load(),
            rounds));
    List<String> limits = new ArrayList<>();
    gemm.forEach(
        (threads, gflops) ->
            limits.add(String.format(Locale.ROOT, " %.0f GFLOP/s on %d", gflops, threads)));
    text.append(String.join(",", limits));
    text.append(".\n\n");
    text.append(
        "| work | batch | threads | LayerLoom | PyTorch 2.7.1 | stock DL4J | PyTorch / LayerLoom |"
            + " by processor time | wanted | DL4J / LayerLoom | share of gemm | heap a step |\n");
    text.append("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- | ---: | ---: | ---: |\n");
    results.forEach(result -> text.append(row(result)));
    text.append("\n").append(footprints());
    return text.append(NOTES).toString();
  }

  private String row(Result result) {
    double ours = result.median(Kind.LAYERLOOM);
    return String.format(
        Locale.ROOT,
        "| %s | %d | %s | %.3f | %.3f | %.3f | **%.2f** | %s | %s | %.1f | %.0f %% | %s |%n",
        result.work().name() + (result.work().predicts() ? ", predict" : ""),
        result.work().batch(),
        threads(result),
        ours,
        result.median(Kind.PYTORCH),
        result.median(Kind.DL4J),
        result.ratio(Kind.PYTORCH),
        result.threads() == 1
            ? String.format(Locale.ROOT, "%.2f", result.processorRatio(Kind.PYTORCH))
            : "",
        goals(result.work()),
        result.ratio(Kind.DL4J),
        100 * shareOfLimit(result),
        bytes(result.allocated().get(Kind.LAYERLOOM)));
  }

  private static String threads(Result result) {
    return result.chosen() == result.threads()
        ? String.valueOf(result.threads())
        : result.threads() + " (took " + result.chosen() + ")";
  }

  private static String goals(Work work) {
    List<String> goals = new ArrayList<>();
    for (double goal : work.goals()) {
      goals.add(String.valueOf(goal));
    }
    return String.join(", then ", goals);
  }

  private double shareOfLimit(Result result) {
    double millis =
        result.threads() == 1
            ? result.processorMedian(Kind.LAYERLOOM)
            : result.median(Kind.LAYERLOOM);
    double seconds = millis / 1e3;
    return result.work().operations() / seconds / (gemm.get(result.threads()) * 1e9);
  }

  private static String bytes(long bytes) {
    return bytes < 10_000 ? bytes + " B" : bytes / 1000 + " kB";
  }

  private String footprints() {
    StringBuilder text = new StringBuilder();
    for (Result result : results) {
      if (result.footprints().isEmpty()) {
        continue;
      }
      if (text.length() == 0) {
        text.append(
            "A process of its own, one thread: seconds from the start of Java to the end of the"
                + " first step, and megabytes resident at the peak of 30 steps.\n\n"
                + "| work | LayerLoom | PyTorch 2.7.1 | stock DL4J |\n"
                + "| --- | ---: | ---: | ---: |\n");
      }
      text.append("| ").append(result.work().id());
      for (Kind kind : List.of(Kind.LAYERLOOM, Kind.PYTORCH, Kind.DL4J)) {
        Footprint footprint = result.footprints().get(kind);
        text.append(
            String.format(
                Locale.ROOT,
                " | %.1f s, %d MB",
                footprint.firstStepSeconds(),
                footprint.megabytes()));
      }
      text.append(" |\n");
    }
    return text.length() == 0 ? "" : text.append("\n").toString();
  }

  private static final String NOTES =
      """
      "By processor time" counts only while the thread is at work, which is what remains of the comparison on a busy machine; with several threads it would leave out the others' work.

      What each does in a step. **LayerLoom**: `CompiledNetwork.train` on a prepared batch, as the program calls it, with loss and hits for the curves; given several threads, they share the samples of a batch where a few steps show a clear gain, as in the program; "took 1" tells where they did not. **PyTorch**: the same layers by native operations through DJL (linear, conv2d, batch_norm, layer_norm, lstm, dropout, log_softmax and gather), backward, `adamUpdate` of DJL's native library once for each tensor, the loss and the hits read. Attention is matmul, mask, softmax, matmul: DJL does not reach the fused one, nor a fused or foreach Adam, and sets gradients to zero instead of dropping them. **Stock DL4J**: `fit` on the exported network, the loss read, no hits; layers of LayerLoom's own run in it too. Operations counted for the share of gemm: two for each multiply-add, forward, backward by weights, and backward by inputs but for the first layer.
      """;

  private Map<String, Object> json() {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("machine", machine);
    root.put("gemmGflops", gemm);
    root.put("rounds", rounds);
    root.put("results", results.stream().map(this::json).toList());
    return root;
  }

  private Map<String, Object> json(Result result) {
    Map<String, Object> each = new LinkedHashMap<>();
    each.put("work", result.work().id());
    each.put("threads", result.threads());
    each.put("threadsTaken", result.chosen());
    each.put("wanted", result.work().goals());
    each.put("pytorchOverLayerLoom", result.ratio(Kind.PYTORCH));
    each.put("dl4jOverLayerLoom", result.ratio(Kind.DL4J));
    each.put("pytorchOverLayerLoomByProcessorTime", result.processorRatio(Kind.PYTORCH));
    each.put("shareOfGemm", shareOfLimit(result));
    each.put("millisByRound", result.millis());
    each.put("processorMillisByRound", result.processor());
    each.put("heapBytesAStep", result.allocated());
    each.put("footprints", result.footprints());
    return each;
  }
}
