package org.layerloom.engine.dl4j;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
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
    entry(
        zip,
        CONFIGURATION,
        graph.getConfiguration().toJson().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    entry(zip, COEFFICIENTS, NumberBlock.write(graph.params()));
    if (withUpdater && graph.getUpdater().getStateViewArray() != null) {
      entry(zip, UPDATER_STATE, NumberBlock.write(graph.getUpdater().getStateViewArray()));
    }
    for (Map.Entry<String, byte[]> mine : extra.entrySet()) {
      entry(zip, mine.getKey(), mine.getValue());
    }
    zip.finish();
  }

  private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0); // The same network gives the same file.
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  /**
   * Rebuilds a network with the numbers of a file.
   *
   * @param coefficients the entry of that name
   * @param updaterState the entry of that name, or null
   * @param iterations steps already taken, and epochs: Adam's correction depends on them
   * @throws IOException if the numbers do not fit the network
   */
  public static CompiledNetwork restore(
      NetworkCompiler compiler,
      NetworkSpec spec,
      OptimizerSpec optimizer,
      byte[] coefficients,
      byte[] updaterState,
      int iterations,
      int epochs)
      throws IOException {
    CompiledNetwork network = compiler.compile(spec, optimizer, 0);
    ComputationGraph graph = network.graph();
    graph.setParams(numbers(coefficients, graph.numParams()));
    if (updaterState != null) {
      INDArray state = graph.getUpdater().getStateViewArray();
      long wanted = state == null ? 0 : state.length();
      graph.getUpdater().setStateViewArray(numbers(updaterState, wanted));
    }
    graph.getConfiguration().setIterationCount(iterations);
    graph.getConfiguration().setEpochCount(epochs);
    return network;
  }

  private static INDArray numbers(byte[] entry, long wanted) throws IOException {
    float[] values = NumberBlock.read(new ByteArrayInputStream(entry), wanted);
    return Nd4j.createFromArray(values).reshape(1, values.length);
  }
}
