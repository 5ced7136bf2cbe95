package org.layerloom.engine.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.layerloom.engine.bench.Contender.Kind;

/**
 * Measures training and prediction: LayerLoom, stock DL4J and PyTorch by turns.
 *
 * <p>Options: {@code --out DIR} for table and JSON; {@code --works a,b} for some by name or id;
 * {@code --rounds N}; {@code --threads 1,2}; {@code --no-footprints} for no processes besides.
 */
public final class Bench {

  /** As the program chooses: one thread is left only for a clear gain. */
  private static final double CLEAR_GAIN = 1.25;

  private final int rounds;
  private final boolean footprints;
  private final List<Integer> threads;

  private Bench(int rounds, boolean footprints, List<Integer> threads) {
    this.rounds = rounds;
    this.footprints = footprints;
    this.threads = threads;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length == 3 && arguments[0].equals("--first-step")) {
      Footprint.tell(Kind.valueOf(arguments[1]), find(arguments[2]).get(0));
      System.exit(0);
    }
    Path out = null;
    List<Work> works = Work.all();
    int rounds = 5;
    boolean footprints = true;
    int cores = Runtime.getRuntime().availableProcessors();
    List<Integer> threads = cores == 1 ? List.of(1) : List.of(1, cores);
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--out" -> out = Path.of(arguments[++i]);
        case "--works" -> works = find(arguments[++i]);
        case "--rounds" -> rounds = Integer.parseInt(arguments[++i]);
        case "--threads" ->
            threads = Arrays.stream(arguments[++i].split(",")).map(Integer::valueOf).toList();
        case "--no-footprints" -> footprints = false;
        default -> throw new IllegalArgumentException(arguments[i]);
      }
    }
    Bench bench = new Bench(rounds, footprints, threads);
    Report report = bench.run(works);
    System.out.println(report.markdown());
    if (out != null && works.size() == Work.all().size()) {
      report.write(out);
    }
    System.exit(0); // PyTorch's threads would keep the process alive.
  }

  private static List<Work> find(String names) {
    List<String> wanted = List.of(names.split(","));
    return Work.all().stream()
        .filter(work -> wanted.contains(work.name()) || wanted.contains(work.id()))
        .toList();
  }

  private Report run(List<Work> works) throws IOException, InterruptedException {
    Machine machine = Machine.here();
    Map<Integer, Double> gemm = new LinkedHashMap<>();
    for (int count : threads) {
      gemm.put(count, Machine.gemmGflops(count));
    }
    List<Result> results = new ArrayList<>();
    for (Work work : works) {
      Map<Kind, Footprint> needs = new EnumMap<>(Kind.class);
      if (footprints) {
        for (Kind kind : Kind.values()) {
          needs.put(kind, Footprint.of(kind, work));
        }
      }
      for (int count : threads) {
        Result result = measure(work, count, count == threads.get(0) ? needs : Map.of());
        System.err.printf(
            Locale.ROOT,
            "%s, %d threads: LayerLoom %.3f ms, PyTorch %.3f, DL4J %.3f%n",
            work.id(),
            count,
            result.median(Kind.LAYERLOOM),
            result.median(Kind.PYTORCH),
            result.median(Kind.DL4J));
        results.add(result);
      }
    }
    return new Report(machine, gemm, rounds, results);
  }

  private Result measure(Work work, int count, Map<Kind, Footprint> needs) {
    Map<Kind, Contender> contenders = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      contenders.put(kind, kind.on(work));
    }
    int chosen = choose(contenders.get(Kind.LAYERLOOM), count);
    Map<Kind, double[]> millis = Result.noTimes(rounds);
    Map<Kind, double[]> processor = Result.noTimes(rounds);
    Map<Kind, Long> allocated = new EnumMap<>(Kind.class);
    contenders.forEach(
        (kind, contender) -> {
          contender.threads(kind == Kind.LAYERLOOM ? chosen : count);
          Stopwatch.warmUp(contender);
          allocated.put(kind, Stopwatch.allocated(contender));
        });
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<Kind, Contender> each : contenders.entrySet()) {
        each.getValue().threads(each.getKey() == Kind.LAYERLOOM ? chosen : count);
        Stopwatch.Round took = Stopwatch.round(each.getValue());
        millis.get(each.getKey())[round] = took.millis();
        processor.get(each.getKey())[round] = took.processorMillis();
      }
    }
    contenders.values().forEach(Contender::close);
    return new Result(work, count, chosen, millis, processor, allocated, needs);
  }

  private static int choose(Contender layerLoom, int most) {
    if (most == 1) {
      return 1;
    }
    layerLoom.threads(1);
    Stopwatch.warmUp(layerLoom);
    double one = Stopwatch.round(layerLoom).millis();
    layerLoom.threads(most);
    Stopwatch.warmUp(layerLoom);
    double all = Stopwatch.round(layerLoom).millis();
    return one > CLEAR_GAIN * all ? most : 1;
  }
}
