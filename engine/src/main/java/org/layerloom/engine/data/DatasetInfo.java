package org.layerloom.engine.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.layerloom.engine.network.TaskShape;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.token.Tokenizer;

/**
 * What a data set is.
 *
 * @param reference what projects call it: a built-in name, or the path of a file or folder
 * @param sample the shape of one sample
 * @param inputNames what the numbers of a vector sample are, or the tokens of the vocabulary; empty
 *     for images
 * @param targetNames the classes, or the values to predict, in order
 * @param classes whether the targets are classes
 * @param contentHash SHA-256 of the content, in hexadecimal
 * @param source where it comes from and under which licence
 * @param perStep whether each step of a sequence has a target of its own
 * @param tellsNextStep whether that target is what stands at the next step
 * @param tokenizer what took text apart into the tokens; empty for data that were no text
 */
public record DatasetInfo(
    String reference,
    TensorShape sample,
    List<String> inputNames,
    List<String> targetNames,
    boolean classes,
    String contentHash,
    String source,
    boolean perStep,
    boolean tellsNextStep,
    Optional<Tokenizer> tokenizer) {

  public DatasetInfo {
    inputNames = List.copyOf(inputNames);
    targetNames = List.copyOf(targetNames);
  }

  /** Data with one target for each sample. */
  public DatasetInfo(
      String reference,
      TensorShape sample,
      List<String> inputNames,
      List<String> targetNames,
      boolean classes,
      String contentHash,
      String source) {
    this(reference, sample, inputNames, targetNames, classes, contentHash, source, false);
  }

  /** Data that were no text. */
  public DatasetInfo(
      String reference,
      TensorShape sample,
      List<String> inputNames,
      List<String> targetNames,
      boolean classes,
      String contentHash,
      String source,
      boolean perStep) {
    this(
        reference,
        sample,
        inputNames,
        targetNames,
        classes,
        contentHash,
        source,
        perStep,
        false,
        Optional.empty());
  }

  DatasetInfo withContentHash(String hash) {
    return new DatasetInfo(
        reference,
        sample,
        inputNames,
        targetNames,
        classes,
        hash,
        source,
        perStep,
        tellsNextStep,
        tokenizer);
  }

  /** The same data where the target of each step stands at the next one. */
  DatasetInfo tellingNextStep() {
    return new DatasetInfo(
        reference,
        sample,
        inputNames,
        targetNames,
        classes,
        contentHash,
        source,
        true,
        true,
        tokenizer);
  }

  /** The same data with their own numbers as what is to be predicted. */
  DatasetInfo reconstructing() {
    List<String> names =
        inputNames.size() == sample.elements()
            ? inputNames
            : LongStream.rangeClosed(1, sample.elements()).mapToObj(i -> "x" + i).toList();
    return new DatasetInfo(
        reference, sample, inputNames, names, false, contentHash, source, false, false, tokenizer);
  }

  /** What a network must take and give to learn from it. */
  public TaskShape task() {
    return new TaskShape(sample, targetNames.size(), classes, perStep, tellsNextStep);
  }
}
