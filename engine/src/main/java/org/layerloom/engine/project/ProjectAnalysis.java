package org.layerloom.engine.project;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.layerloom.engine.data.DatasetInfo;
import org.layerloom.engine.network.Diagnostic;
import org.layerloom.engine.network.NetworkAnalysis;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.network.ShapeInference;
import org.layerloom.engine.optimize.TrainingConfig;
import org.layerloom.engine.text.Message;

/** Everything that can be said of a project before it is trained: network, data and memory. */
public final class ProjectAnalysis {

  private static final long MEGABYTE = 1 << 20;

  private final ShapeInference shapes;
  private final long machineBytes;

  /** Judges by the memory of this machine. */
  public ProjectAnalysis(ShapeInference shapes) {
    this(shapes, physicalMemory());
  }

  ProjectAnalysis(ShapeInference shapes, long machineBytes) {
    this.shapes = shapes;
    this.machineBytes = machineBytes;
  }

  private static long physicalMemory() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getTotalMemorySize()
        : Long.MAX_VALUE;
  }

  /**
   * Checks a project.
   *
   * @param savedHash what the data were when the project was saved; empty where nobody asks
   * @param info what the data are; empty where they could not be read
   */
  public NetworkAnalysis analyze(
      NetworkSpec network,
      TrainingConfig training,
      Optional<String> savedHash,
      Optional<DatasetInfo> info) {
    NetworkAnalysis found =
        info.map(i -> shapes.analyze(network, i.task())).orElseGet(() -> shapes.analyze(network));
    List<Diagnostic> problems = new ArrayList<>(found.problems());
    info.flatMap(i -> changedData(savedHash, i)).ifPresent(problems::add);
    memory(found, training).ifPresent(problems::add);
    return new NetworkAnalysis(found.layers(), problems);
  }

  /** Data that are not what they were when the project was saved give other numbers. */
  private static Optional<Diagnostic> changedData(Optional<String> savedHash, DatasetInfo info) {
    return savedHash
        .filter(saved -> !saved.equals(info.contentHash()))
        .map(
            saved ->
                warning(
                    Message.of("problem.dataChanged", info.reference()),
                    Message.of("remedy.dataChanged")));
  }

  private Optional<Diagnostic> memory(NetworkAnalysis found, TrainingConfig training) {
    long needed = trainingBytes(found, training);
    return needed <= machineBytes
        ? Optional.empty()
        : Optional.of(
            warning(
                Message.of(
                    "problem.memory",
                    training.batchSize(),
                    needed / MEGABYTE,
                    machineBytes / MEGABYTE),
                Message.of("remedy.memory")));
  }

  /**
   * About what training takes at least: weights, gradients and the optimizer's state, and what each
   * sample of a batch leaves in each layer. The largest long where it is more.
   */
  static long trainingBytes(NetworkAnalysis found, TrainingConfig training) {
    long perWeight = (2L + training.optimizer().type().stateNumbers()) * Float.BYTES;
    try {
      return Math.addExact(
          Math.multiplyExact(found.numbers(), perWeight),
          Math.multiplyExact(found.trainingBytes(), training.batchSize()));
    } catch (ArithmeticException overflow) {
      return Long.MAX_VALUE;
    }
  }

  private static Diagnostic warning(Message problem, Message remedy) {
    return new Diagnostic(
        Diagnostic.Severity.WARNING, Optional.empty(), problem, remedy, List.of());
  }
}
