package org.layerloom.engine.data;

import java.util.List;
import org.layerloom.engine.network.TaskShape;
import org.layerloom.engine.network.TensorShape;

/**
 * What a data set is.
 *
 * @param reference what projects call it: a built-in name, or the path of a file or folder
 * @param sample the shape of one sample
 * @param inputNames what the numbers of a vector sample are; empty for images
 * @param targetNames the classes, or the values to predict, in order
 * @param classes whether the targets are classes
 * @param contentHash SHA-256 of the content, in hexadecimal
 * @param source where it comes from and under which licence
 */
public record DatasetInfo(
    String reference,
    TensorShape sample,
    List<String> inputNames,
    List<String> targetNames,
    boolean classes,
    String contentHash,
    String source) {

  public DatasetInfo {
    inputNames = List.copyOf(inputNames);
    targetNames = List.copyOf(targetNames);
  }

  /** What a network must take and give to learn from it. */
  public TaskShape task() {
    return new TaskShape(sample, targetNames.size(), classes);
  }
}
