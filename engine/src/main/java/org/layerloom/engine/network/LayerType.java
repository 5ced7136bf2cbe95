package org.layerloom.engine.network;

import java.util.List;
import java.util.Optional;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;

/**
 * A kind of layer: what can be set on it, how it changes shapes, what it costs.
 *
 * <p>Its words are the texts {@code layer.<id>.name}, {@code layer.<id>.help} and {@code
 * layer.<id>.keywords}; how it becomes DL4J is its compile rule in {@code engine.dl4j}.
 */
public interface LayerType {

  /** The id of the type that starts a network. */
  String INPUT = "input";

  /** The id of the type that ends a network and holds its loss. */
  String OUTPUT = "output";

  /** The id of the type that gives the last step of a sequence. */
  String LAST_STEP = "laststep";

  /** The id of the type that is nothing but an activation. */
  String ACTIVATION = "activation";

  /** The name in project files; never changes once released. */
  String id();

  LayerFamily family();

  /** The name of its picture in the Material Design icon set. */
  String icon();

  List<Parameter<?>> parameters();

  /** The inputs, from top to bottom; none for a layer that starts a network. */
  default List<InputPort> inputs() {
    return List.of(InputPort.one());
  }

  default boolean hasOutput() {
    return true;
  }

  /** Whether it takes the numbers of tokens; all others reckon with what arrives. */
  default boolean takesTokens() {
    return false;
  }

  /** Whether it turns tokens into vectors, so that other layers can follow. */
  default boolean embedsTokens() {
    return false;
  }

  /**
   * The shape rule.
   *
   * @param inputs the shapes that arrive, in the order of {@link #inputs()} and of the wires
   * @return the output's shape and cost, or why there is none
   */
  LayerOutcome infer(ParameterValues values, List<TensorShape> inputs);

  /** The type of a layer before it whose weights it uses; nothing for most. */
  default Optional<String> sharesWeightsOf() {
    return Optional.empty();
  }

  /**
   * Why it cannot use the weights of that layer, if it cannot.
   *
   * @param holder what is known of the layer that holds the weights
   */
  default Optional<LayerOutcome.Misfits> refusalToShare(
      ParameterValues values, List<TensorShape> inputs, LayerReport holder) {
    return Optional.empty();
  }

  /** How far around each place the layer looks; places of images and steps of sequences alone. */
  default Reach reach(ParameterValues values) {
    return Reach.POINT;
  }

  /**
   * What is wrong with the layer where each step is to tell the next one: a step of its output sees
   * later steps of its input, and with them the answer. Empty for layers that look back alone.
   */
  default Optional<LayerOutcome.Misfits> seesLaterSteps(ParameterValues values) {
    return Optional.empty();
  }

  /** The nonlinearity that the layer applies last, such as {@code softmax}; empty where none. */
  default Optional<String> activation(ParameterValues values) {
    return Optional.empty();
  }

  /** The formula in plain characters, or an empty string where there is none to show. */
  String formula();

  /** Where the layer comes from: a paper or a book. */
  String source();

  /** The parameters that matter most, for the line under a node's name. */
  List<Parameter<?>> headline();
}
