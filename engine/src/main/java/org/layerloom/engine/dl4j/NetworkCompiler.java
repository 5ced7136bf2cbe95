package org.layerloom.engine.dl4j;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.layerloom.engine.evaluate.Loss;
import org.layerloom.engine.evaluate.LossFunction;
import org.layerloom.engine.layer.OutputLayer;
import org.layerloom.engine.network.Connection;
import org.layerloom.engine.network.Diagnostic;
import org.layerloom.engine.network.LayerReport;
import org.layerloom.engine.network.LayerSpec;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.LayerTypes;
import org.layerloom.engine.network.NetworkAnalysis;
import org.layerloom.engine.network.NetworkIndex;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.network.ReachableLayers;
import org.layerloom.engine.network.ShapeInference;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.text.ReadableException;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Turns a sound network into a DL4J ComputationGraph. Layers that do not lead to the Output layer
 * are left out. Each layer becomes a vertex of its id; the Output layer's loss goes into the vertex
 * before it where that one can hold it, so that the file needs stock DL4J classes only.
 */
public final class NetworkCompiler {

  private final LayerTypes types;
  private final CompileRules rules = new CompileRules();

  public NetworkCompiler(LayerTypes types) {
    this.types = types;
  }

  /**
   * Compiles a network in single precision with fresh weights.
   *
   * @param seed what the weights are drawn from
   * @throws ReadableException with the first problem, if the network has any
   */
  public CompiledNetwork compile(NetworkSpec network, OptimizerSpec optimizer, long seed) {
    return compile(network, optimizer, seed, List.of());
  }

  /**
   * The same where classes count differently.
   *
   * @param classWeights in the order of the outputs; empty where all count the same, or where the
   *     network is not to learn
   */
  public CompiledNetwork compile(
      NetworkSpec network, OptimizerSpec optimizer, long seed, List<Double> classWeights) {
    return compile(network, optimizer, seed, classWeights, DataType.FLOAT);
  }

  CompiledNetwork compile(
      NetworkSpec network,
      OptimizerSpec optimizer,
      long seed,
      List<Double> classWeights,
      DataType precision) {
    NetworkAnalysis analysis = analyzeSound(network);
    GraphBuilder graph =
        new NeuralNetConfiguration.Builder()
            .seed(seed)
            .dataType(precision)
            .updater(Dl4jNames.updater(optimizer))
            .graphBuilder();
    LayerSpec output = network.ofType(LayerType.OUTPUT).get(0);
    LossFunction loss = lossOf(output).weighing(classWeights);
    assemble(network, analysis, loss, graph);
    ComputationGraphConfiguration configuration = graph.build();
    ComputationGraph compiled = new ComputationGraph(configuration);
    compiled.init();
    LayerSpec input = network.ofType(LayerType.INPUT).get(0);
    return new CompiledNetwork(
        compiled,
        analysis.layers().get(input.id()).output(),
        analysis.layers().get(output.id()).output(),
        loss,
        new WeightConstraints(network, types));
  }

  /** Whether a network asks for classes that weigh alike, however many samples each has. */
  public boolean balancesClasses(NetworkSpec network) {
    ParameterValues values = settings(network.ofType(LayerType.OUTPUT).get(0));
    return values.get(OutputLayer.CLASS_WEIGHTS).equals(OutputLayer.BALANCED);
  }

  /**
   * How many weights the compiled network has, found without building it: a network from a file may
   * claim more than there is memory for.
   *
   * @throws ReadableException with the first problem, if the network has any
   */
  long weightsOf(NetworkSpec network) {
    NetworkAnalysis analysis = analyzeSound(network);
    return new ReachableLayers(network)
        .towards(LayerType.OUTPUT).stream()
            .mapToLong(id -> analysis.layers().get(id).numbers())
            .sum();
  }

  private NetworkAnalysis analyzeSound(NetworkSpec network) {
    NetworkAnalysis analysis = new ShapeInference(types).analyze(network);
    Optional<Diagnostic> error = analysis.firstError();
    if (error.isPresent()) {
      throw new ReadableException(error.get().problem());
    }
    return analysis;
  }

  private void assemble(
      NetworkSpec network, NetworkAnalysis analysis, LossFunction loss, GraphBuilder graph) {
    Set<String> needed = new ReachableLayers(network).towards(LayerType.OUTPUT);
    NetworkIndex index = new NetworkIndex(network);
    LayerSpec output = network.ofType(LayerType.OUTPUT).get(0);
    String judged = index.into(output.id()).get(0).from();
    boolean judgedFeedsOthers =
        index.outOf(judged).stream().filter(c -> needed.contains(c.to())).count() > 1;
    String end = null;
    // The analysis lists layers so that each comes after those that feed it.
    for (LayerReport report : analysis.layers().values()) {
      LayerSpec layer = index.layer(report.layerId()).orElseThrow();
      if (!needed.contains(layer.id())) {
        continue;
      }
      if (layer.type().equals(LayerType.INPUT)) {
        graph.addInputs(layer.id());
      } else if (layer.type().equals(LayerType.OUTPUT)) {
        if (end == null) {
          end = layer.id();
          StepsRules.rows(site(index, layer, report, graph)).layer(plainLoss(loss));
        }
      } else {
        LayerSite site = site(index, layer, report, graph);
        CompileRule rule = rules.find(layer.type()).orElseThrow();
        boolean last = layer.id().equals(judged) && !judgedFeedsOthers;
        if (last && rule.addWithLoss(site, loss)) {
          end = layer.id();
        } else {
          rule.add(site);
        }
      }
    }
    graph.setOutputs(end);
  }

  private LayerSite site(
      NetworkIndex index, LayerSpec layer, LayerReport report, GraphBuilder graph) {
    LayerType type = types.find(layer.type()).orElseThrow();
    List<String> sources =
        type.inputs().stream()
            .flatMap(port -> index.into(layer.id(), port).stream())
            .map(Connection::from)
            .toList();
    List<TensorShape> inputs = report.inputs();
    return new LayerSite(
        graph,
        layer.id(),
        new ParameterValues(type.parameters(), layer.parameters()),
        inputs,
        report.output(),
        sources);
  }

  private static LossLayer plainLoss(LossFunction loss) {
    return new LossLayer.Builder(Dl4jNames.loss(loss)).activation(Activation.IDENTITY).build();
  }

  private static LossFunction lossOf(LayerSpec output) {
    ParameterValues values = settings(output);
    return new LossFunction(
        Loss.of(values.get(OutputLayer.LOSS)),
        values.get(OutputLayer.DELTA),
        values.get(OutputLayer.LABEL_SMOOTHING),
        List.of());
  }

  private static ParameterValues settings(LayerSpec output) {
    return new ParameterValues(new OutputLayer().parameters(), output.parameters());
  }
}
