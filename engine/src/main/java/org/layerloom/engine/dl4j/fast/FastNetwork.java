package org.layerloom.engine.dl4j.fast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A whole network forward and backward without DL4J's operations. It reads the graph's weights and
 * writes its gradients, in place; {@link WeightUpdate} does the rest of a step. Like the graph it
 * belongs to one thread, which may share a batch with others: each takes some of the samples, and
 * which ones follows from their number alone, so that the same number of threads finds the same
 * numbers.
 */
public final class FastNetwork {

  /** So few samples for each thread are answered sooner by one. */
  private static final int FEW = 8;

  private final ComputationGraph graph;
  private final int[] inputShape;
  private final SampleShapes shapes;
  private final Crew crew;
  private final List<Strand> strands = new ArrayList<>();
  private final List<Stage> learning;
  private final Consumer<Strand> answering = strand -> strand.forward(false);
  private List<Strand> atWork = List.of();
  private long seed;
  private int step;

  private FastNetwork(
      ComputationGraph graph, int[] inputShape, SampleShapes shapes, Crew crew, Strand first) {
    this.graph = graph;
    this.inputShape = inputShape.clone();
    this.shapes = shapes;
    this.crew = crew;
    strands.add(first);
    learning = Stage.ofLearning(first.units());
  }

  /**
   * The fast form of a graph; empty where one of its vertices is not of a kind that is known here.
   *
   * @param inputShape of one sample: {@code [features]}, {@code [channels, height, width]}, {@code
   *     [time, features]}, or {@code [time]} of tokens
   * @param crew who shares a batch
   */
  public static Optional<FastNetwork> of(ComputationGraph graph, Crew crew, int... inputShape) {
    SampleShapes shapes = new SampleShapes(graph);
    return GraphReader.first(graph, inputShape, shapes)
        .read()
        .map(strand -> new FastNetwork(graph, inputShape, shapes, crew, strand));
  }

  /** Everything random is drawn from this number from now on. */
  public void seed(long newSeed) {
    seed = newSeed;
    step = 0;
  }

  /** Whether a batch to learn from is shared by threads. */
  public static boolean shares(int samples, int threads) {
    return samples >= 2 && threads >= 2;
  }

  /** Whether samples to answer are shared by threads. */
  public static boolean sharesAnswers(int samples, int threads) {
    return threads >= 2 && samples >= FEW * threads;
  }

  /**
   * Writes the gradients of a batch, summed over its answers: those of the samples that the first
   * thread takes into the graph's own vector, the others' into {@link #otherGradients}.
   *
   * @param samples dense, in C order
   * @param targets {@code [answers, width]}, dense, in C order
   * @param steps how many steps of each sample are there; null where all are
   * @param judgedSteps which of them are judged, {@code sample · time + step}; null where all are
   * @param threads how many share the batch at most
   * @return the mean loss, penalties left out
   */
  public double learn(
      INDArray samples, INDArray targets, int[] steps, int[] judgedSteps, int threads) {
    int batch = Math.toIntExact(samples.size(0));
    take(batch, shares(batch, threads) ? Math.min(batch, threads) : 1);
    step++;
    int answers = 0;
    for (Strand strand : atWork) {
      strand.take(samples, targets, steps, judgedSteps);
      strand.draw(seed, step);
      answers = strand.judgesFrom(answers);
    }
    for (Stage stage : learning) {
      crew.run(atWork, stage);
      stage.settle(atWork);
    }
    double loss = 0;
    for (Strand strand : atWork) {
      loss += strand.loss();
    }
    return loss / answers + ownLoss();
  }

  /** Cuts a batch into runs of samples of nearly one length. */
  private void take(int batch, int parts) {
    if (atWork.size() != parts) {
      while (strands.size() < parts) {
        strands.add(GraphReader.another(graph, inputShape, shapes).read().orElseThrow());
      }
      atWork = List.copyOf(strands.subList(0, parts));
    }
    for (int i = 0; i < parts; i++) {
      int from = (int) ((long) batch * i / parts);
      strands.get(i).range(from, (int) ((long) batch * (i + 1) / parts) - from);
    }
  }

  /** What layers themselves add to the mean loss of the last batch, or of the last answers. */
  public double ownLoss() {
    double sum = 0;
    for (int unit = 0; unit < strands.get(0).units().size(); unit++) {
      double loss = 0;
      int rows = 0;
      for (Strand strand : atWork) {
        loss += strand.units().get(unit).ownLoss();
        rows += strand.rows(unit);
      }
      sum += loss == 0 ? 0 : loss / rows;
    }
    return sum;
  }

  /** What has to be added to the graph's gradients of the last batch. */
  List<NativeFloats> otherGradients() {
    return atWork.stream().skip(1).map(Strand::gradients).toList();
  }

  /** How many answers of the last batch were right. */
  public int hits() {
    return atWork.stream().mapToInt(Strand::hits).sum();
  }

  /**
   * Answers for samples one behind the other; where each step is answered, for each that is there.
   *
   * @param steps how many steps of each are there; null where all are
   * @param threads how many share them at most
   */
  public float[] predict(float[] samples, int[] steps, int count, int threads) {
    take(count, sharesAnswers(count, threads) ? threads : 1);
    int answers = 0;
    for (Strand strand : atWork) {
      strand.take(samples, steps);
      answers = strand.judgesFrom(answers);
    }
    crew.run(atWork, answering);
    float[] all = new float[answers * strands.get(0).width()];
    atWork.forEach(strand -> strand.copyAnswers(all));
    return all;
  }
}
