package org.layerloom.engine.data;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.layerloom.engine.io.Hashing;
import org.layerloom.engine.network.TensorShape;

/** Makes a data set of what a seed draws: samples to learn from, and as many others to test. */
final class GeneratedSamples {

  private static final String GENERATED = "Generated from the seed: ";

  private GeneratedSamples() {}

  /**
   * Draws a data set.
   *
   * @param draw draws the samples of one part
   * @param source how they are made
   */
  static Dataset draw(
      String reference,
      TensorShape sample,
      List<String> inputNames,
      List<String> targetNames,
      boolean classes,
      String source,
      long seed,
      Function<Random, Samples> draw) {
    return draw(
        new DatasetInfo(
            reference, sample, inputNames, targetNames, classes, "", GENERATED + source, false),
        seed,
        draw);
  }

  /** The same where each step of a sequence has a class of its own. */
  static Dataset drawSteps(
      String reference,
      TensorShape sample,
      List<String> inputNames,
      List<String> targetNames,
      String source,
      long seed,
      Function<Random, Samples> draw) {
    return draw(
        new DatasetInfo(
            reference, sample, inputNames, targetNames, true, "", GENERATED + source, true),
        seed,
        draw);
  }

  /** The same where that class is what stands at the next step. */
  static Dataset drawNextSteps(
      String reference,
      TensorShape sample,
      List<String> names,
      String source,
      long seed,
      Function<Random, Samples> draw) {
    DatasetInfo about =
        new DatasetInfo(reference, sample, names, names, true, "", GENERATED + source, true);
    return draw(about.tellingNextStep(), seed, draw);
  }

  private static Dataset draw(DatasetInfo about, long seed, Function<Random, Samples> draw) {
    Random random = new Random(seed);
    Samples training = draw.apply(random);
    Samples test = draw.apply(random);
    String hash = Hashing.sha256(bytes(training), bytes(test));
    return new Dataset(about.withContentHash(hash), training, Optional.of(test));
  }

  private static byte[] bytes(Samples samples) {
    int inputs = samples.inputLength();
    float[] numbers = new float[inputs + samples.targetLength()];
    ByteBuffer bytes = ByteBuffer.allocate(samples.size() * numbers.length * Float.BYTES);
    for (int i = 0; i < samples.size(); i++) {
      samples.copyInput(i, numbers, 0);
      samples.copyTarget(i, numbers, inputs);
      for (float number : numbers) {
        bytes.putFloat(number);
      }
    }
    return bytes.array();
  }
}
