package org.layerloom.engine.export;

import java.util.List;
import java.util.Optional;
import org.layerloom.engine.data.DataConfig;
import org.layerloom.engine.data.Preprocessing;
import org.layerloom.engine.evaluate.Loss;
import org.layerloom.engine.layer.OutputLayer;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.token.Tokenizer;

/**
 * What a model file says of itself beside the weights, so that predicting needs nothing else.
 *
 * @param sample the shape of one sample of the data it learnt from
 * @param inputNames names of a vector sample's numbers, or the tokens; may be empty
 * @param targetNames classes or values, in the order of the outputs
 * @param classes whether the outputs are classes
 * @param dataset what the data were called
 * @param target what the network learnt to give
 * @param classWeights what each class counts in the loss, in the order of the outputs; empty where
 *     all count the same
 * @param tokenizer what takes text apart into the tokens; empty for data that were no text
 */
public record ModelDescription(
    NetworkSpec network,
    TensorShape sample,
    List<String> inputNames,
    List<String> targetNames,
    boolean classes,
    Preprocessing preprocessing,
    String dataset,
    DataConfig.Target target,
    List<Double> classWeights,
    Optional<Tokenizer> tokenizer) {

  public ModelDescription {
    inputNames = List.copyOf(inputNames);
    targetNames = List.copyOf(targetNames);
    classWeights = List.copyOf(classWeights);
  }

  /** Whether an answer holds probabilities; any other loss leaves them scores or values. */
  public boolean givesProbabilities() {
    return network.ofType(LayerType.OUTPUT).stream()
        .map(output -> new ParameterValues(new OutputLayer().parameters(), output.parameters()))
        .anyMatch(values -> Loss.of(values.get(OutputLayer.LOSS)).judgesProbabilities());
  }

  /** Of a model whose classes all count the same. */
  public ModelDescription(
      NetworkSpec network,
      TensorShape sample,
      List<String> inputNames,
      List<String> targetNames,
      boolean classes,
      Preprocessing preprocessing,
      String dataset,
      DataConfig.Target target) {
    this(
        network,
        sample,
        inputNames,
        targetNames,
        classes,
        preprocessing,
        dataset,
        target,
        List.of(),
        Optional.empty());
  }
}
