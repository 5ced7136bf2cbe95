package org.layerloom.engine.dl4j;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.layerloom.engine.io.AtomicFile;
import org.layerloom.engine.io.ZipEntries;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A network as a DL4J zip: {@code configuration.json}, {@code coefficients.bin} and, to train on,
 * {@code updaterState.bin}, which stock DL4J reads with {@code
 * ModelSerializer.restoreComputationGraph}; entries of ours beside them are passed over by it.
 *
 * <p>Reading rebuilds the graph from our own description of the network and takes only numbers from
 * DL4J's entries. DL4J's own reader would build whatever classes a configuration names, and
 * deserialize Java objects.
 */
public final class GraphFile {

  public static final String CONFIGURATION = "configuration.json";
  public static final String COEFFICIENTS = "coefficients.bin";
  public static final String UPDATER_STATE = "updaterState.bin";

  /** Adam keeps two numbers for each weight; no optimizer here keeps more. */
  private static final int MOST_STATE = 2;

  private GraphFile() {}

  /**
   * Writes a zip.
   *
   * @param withUpdater whether the optimizer's state goes along, to train on from here
   * @param extra entries of ours, by name
   */
  public static void write(
      CompiledNetwork network, OutputStream out, boolean withUpdater, Map<String, byte[]> extra)
      throws IOException {
    ComputationGraph graph = network.graph();
    ZipOutputStream zip = new ZipOutputStream(out);
    byte[] configuration = graph.getConfiguration().toJson().getBytes(StandardCharsets.UTF_8);
    entry(zip, CONFIGURATION, content -> content.write(configuration));
    entry(zip, COEFFICIENTS, content -> NumberBlock.write(graph.params(), content));
    INDArray state = graph.getUpdater().getStateViewArray();
    if (withUpdater && state != null) {
      entry(zip, UPDATER_STATE, content -> NumberBlock.write(state, content));
    }
    for (Map.Entry<String, byte[]> mine : extra.entrySet()) {
      entry(zip, mine.getKey(), content -> content.write(mine.getValue()));
    }
    zip.finish();
  }

  private static void entry(ZipOutputStream zip, String name, AtomicFile.Writer content)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0); // The same network gives the same file.
    zip.putNextEntry(entry);
    content.write(zip);
    zip.closeEntry();
  }

  /**
   * Rebuilds a network with the numbers of a file.
   *
   * @param coefficients the entry of that name
   * @param updaterState the entry of that name, or null
   * @param classWeights what each class counts; empty where all count the same
   * @param iterations steps already taken, and epochs: Adam's correction depends on them
   * @throws IOException if the numbers do not fit the network, or the optimizer's state is missing
   * @throws org.layerloom.engine.text.ReadableException if the network is not sound
   */
  public static CompiledNetwork restore(
      NetworkCompiler compiler,
      NetworkSpec spec,
      OptimizerSpec optimizer,
      byte[] coefficients,
      byte[] updaterState,
      List<Double> classWeights,
      int iterations,
      int epochs)
      throws IOException {
    // Counted before anything is built: the network may claim more than there is memory for.
    INDArray weights = numbers(coefficients, compiler.weightsOf(spec));
    CompiledNetwork network = compiler.compile(spec, optimizer, 0, classWeights);
    if (!classWeights.isEmpty() && classWeights.size() != network.answerLength()) {
      throw new IOException(classWeights.size() + " class weights");
    }
    ComputationGraph graph = network.graph();
    graph.setParams(weights);
    INDArray state = graph.getUpdater().getStateViewArray();
    if (state != null) {
      if (updaterState == null) {
        throw new IOException("no " + UPDATER_STATE);
      }
      graph.getUpdater().setStateViewArray(numbers(updaterState, state.length()));
    }
    graph.getConfiguration().setIterationCount(iterations);
    graph.getConfiguration().setEpochCount(epochs);
    return network;
  }

  /**
   * The entry with a network's weights, or null where there is none.
   *
   * @throws org.layerloom.engine.text.ReadableException if it is larger than the network's weights,
   *     or the network is not sound
   */
  public static byte[] coefficients(ZipEntries zip, NetworkCompiler compiler, NetworkSpec spec) {
    return zip.get(COEFFICIENTS, entryBytes(compiler.weightsOf(spec)));
  }

  /** The entry with the state of a network's optimizer, or null where there is none. */
  public static byte[] updaterState(ZipEntries zip, NetworkCompiler compiler, NetworkSpec spec) {
    return zip.get(UPDATER_STATE, entryBytes(MOST_STATE * compiler.weightsOf(spec)));
  }

  private static long entryBytes(long numbers) {
    return NumberBlock.MAX_HEADERS + numbers * Float.BYTES;
  }

  private static INDArray numbers(byte[] entry, long wanted) throws IOException {
    float[] values = NumberBlock.read(entry, wanted);
    return Nd4j.createFromArray(values).reshape(1, values.length);
  }
}
