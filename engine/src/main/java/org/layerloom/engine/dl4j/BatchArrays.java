package org.layerloom.engine.dl4j;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.TensorShape;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Lays samples out as DL4J wants them: {@code [batch, features, time]} for sequences, which here
 * run step by step, and one row for each answer that is judged.
 */
final class BatchArrays {

  private final TensorShape input;
  private final TensorShape output;
  private final DataType precision;

  BatchArrays(TensorShape input, TensorShape output, DataType precision) {
    this.input = input;
    this.output = output;
    this.precision = precision;
  }

  /** The inputs; what lies behind a sequence's end is set to zero. */
  INDArray inputs(float[] values, int[] steps, int count) {
    return inputs(values, steps, count, new Room());
  }

  /** The same in a room of somebody's. */
  INDArray inputs(float[] values, int[] steps, int count, Room room) {
    long[] shape = new long[input.dimensions().size() + 1];
    shape[0] = count;
    for (int i = 1; i < shape.length; i++) {
      shape[i] = input.dimensions().get(i - 1).size();
    }
    INDArray array = room.shaped(shape);
    room.write(values, 0, 0, Math.toIntExact(count * input.elements()));
    if (steps != null && hasTime()) {
      int time = (int) input.size(Axis.TIME);
      int width = (int) (input.elements() / time);
      for (int n = 0; n < count; n++) {
        room.clear((n * time + Math.min(time, steps[n])) * width, (n + 1) * time * width);
      }
    }
    INDArray exact = inPrecision(array);
    return input.isSequence() ? exact.permute(0, 2, 1) : exact;
  }

  private boolean hasTime() {
    return input.isSequence() || input.isTokens();
  }

  /** {@code [batch, time]}, or null where nothing is padded. */
  INDArray mask(int[] steps, int count) {
    return mask(steps, count, new Room());
  }

  /** The same in a room of somebody's. */
  INDArray mask(int[] steps, int count, Room room) {
    if (steps == null || !hasTime()) {
      return null;
    }
    int time = (int) input.size(Axis.TIME);
    float[] mask = room.spare(count * time);
    Arrays.fill(mask, 0, count * time, 0);
    for (int n = 0; n < count; n++) {
      Arrays.fill(mask, n * time, n * time + Math.min(time, steps[n]), 1);
    }
    INDArray array = room.shaped(count, time);
    room.write(mask, 0, 0, count * time);
    return inPrecision(array);
  }

  /** One row for each sample, or for each step that is judged. */
  INDArray targets(float[] values, int[] steps, int count, Room room) {
    int width = (int) output.size(Axis.FEATURE);
    if (!output.isSequence()) {
      INDArray array = room.shaped(count, width);
      room.write(values, 0, 0, count * width);
      return inPrecision(array);
    }
    int[] judged = judgedSteps(values, steps, count);
    INDArray array = room.shaped(judged.length, width);
    for (int i = 0; i < judged.length; i++) {
      room.write(values, judged[i] * width, i * width, width);
    }
    return inPrecision(array);
  }

  /**
   * Which of all steps are judged, {@code sample · time + step}: all that are there, but those for
   * which there is nothing to predict. Null where all that are there are judged, or each sample is.
   */
  int[] unevenSteps(float[] values, int[] steps, int count) {
    if (!output.isSequence()) {
      return null;
    }
    int time = (int) output.size(Axis.TIME);
    int[] judged = judgedSteps(values, steps, count);
    int present = IntStream.range(0, count).map(n -> there(steps, n, time)).sum();
    return judged.length == present ? null : judged;
  }

  private int[] judgedSteps(float[] values, int[] steps, int count) {
    int width = (int) output.size(Axis.FEATURE);
    int time = (int) output.size(Axis.TIME);
    return IntStream.range(0, count * time)
        .filter(i -> i % time < there(steps, i / time, time) && !Float.isNaN(values[i * width]))
        .toArray();
  }

  /** The answers of all samples, {@code [count, outputLength]}; those of padded steps are zero. */
  float[] answers(INDArray answer, int[] steps, int count) {
    return answers(answer.dup('c').castTo(DataType.FLOAT).data().asFloat(), steps, count);
  }

  /** The same from rows of answers, one for each sample or for each step that is there. */
  float[] answers(float[] rows, int[] steps, int count) {
    if (!output.isSequence() || steps == null) {
      return rows;
    }
    int width = (int) output.size(Axis.FEATURE);
    int time = (int) output.size(Axis.TIME);
    float[] all = new float[count * time * width];
    int at = 0;
    for (int n = 0; n < count; n++) {
      int length = there(steps, n, time) * width;
      System.arraycopy(rows, at, all, n * time * width, length);
      at += length;
    }
    return all;
  }

  private static int there(int[] steps, int sample, int time) {
    return steps == null ? time : Math.min(time, steps[sample]);
  }

  private INDArray inPrecision(INDArray array) {
    return precision == DataType.FLOAT ? array : array.castTo(precision);
  }
}
