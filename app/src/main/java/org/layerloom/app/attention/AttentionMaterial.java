package org.layerloom.app.attention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.layerloom.engine.data.DataConfig;
import org.layerloom.engine.data.DataSplit;
import org.layerloom.engine.data.Dataset;
import org.layerloom.engine.data.DatasetInfo;
import org.layerloom.engine.data.Preprocessing;
import org.layerloom.engine.data.Samples;
import org.layerloom.engine.export.ModelDescription;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.text.ReadableException;

/**
 * What a network is shown: its test samples, or texts in the tokens that it knows.
 *
 * @param sample the shape of one
 * @param vocabulary the tokens by number; empty where the numbers are real
 * @param targets the classes or values that the network answers with
 * @param classes whether its answers are classes
 * @param perStep whether it answers at each step
 */
public record AttentionMaterial(
    TensorShape sample,
    List<String> vocabulary,
    List<String> targets,
    boolean classes,
    boolean perStep,
    Samples test,
    Preprocessing preprocessing) {

  /** What a training with these settings learns from and is tested with. Takes a while. */
  static AttentionMaterial of(Dataset dataset, DataConfig config, long seed) {
    DataSplit split = DataSplit.of(dataset, config, seed);
    DatasetInfo info = dataset.info();
    return new AttentionMaterial(
        info.sample(),
        info.sample().isTokens() ? info.inputNames() : List.of(),
        info.targetNames(),
        info.classes(),
        info.perStep(),
        split.test(),
        Preprocessing.fit(config.preprocessing(), split.training(), info.sample()));
  }

  /** What a trained network brings along. */
  static AttentionMaterial of(ModelDescription about, Samples test) {
    return new AttentionMaterial(
        about.sample(),
        about.sample().isTokens() ? about.inputNames() : List.of(),
        about.targetNames(),
        about.classes(),
        test.targetLength() > about.targetNames().size(),
        test,
        about.preprocessing());
  }

  /** Whether a person can write a sample. */
  public boolean takesText() {
    return sample.isTokens() && !vocabulary.isEmpty();
  }

  /** The most steps that a sample has; 0 where it is no sequence. */
  public int mostSteps() {
    return sample.isTokens() || sample.isSequence()
        ? Math.toIntExact(Math.max(1, sample.size(Axis.TIME)))
        : 0;
  }

  /** A test sample. */
  Sentence sentence(int index) {
    float[] input = new float[test.inputLength()];
    test.copyInput(index, input, 0);
    int steps = Math.min(mostSteps(), test.steps(index));
    List<String> tokens = tokens(input, steps);
    preprocessing.applyToEach(input, input.length, 1);
    return new Sentence(input, steps, tokens, expected(index, steps), index);
  }

  private List<String> tokens(float[] input, int steps) {
    if (!takesText()) {
      return IntStream.rangeClosed(1, steps).mapToObj(String::valueOf).toList();
    }
    Vocabulary words = new Vocabulary(vocabulary);
    return IntStream.range(0, steps).mapToObj(i -> words.token((int) input[i])).toList();
  }

  private Optional<List<String>> expected(int index, int steps) {
    if (!classes || targets.isEmpty()) {
      return Optional.empty();
    }
    float[] target = new float[test.targetLength()];
    test.copyTarget(index, target, 0);
    int answers = Math.min(target.length / targets.size(), perStep ? steps : 1);
    List<String> right = new ArrayList<>();
    for (int i = 0; i < answers; i++) {
      right.add(targets.get(Answers.best(target, i * targets.size(), targets.size())));
    }
    return Optional.of(right);
  }

  /**
   * A sample that a person wrote.
   *
   * @throws ReadableException with what is wrong with it and what to do
   */
  Sentence sentence(String text) {
    if (!takesText()) {
      throw new ReadableException(Message.of("attention.noText"));
    }
    Vocabulary words = new Vocabulary(vocabulary);
    int[] numbers = words.numbers(text, mostSteps());
    float[] input = new float[mostSteps()];
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      input[i] = numbers[i];
      tokens.add(words.token(numbers[i]));
    }
    return new Sentence(input, numbers.length, tokens, Optional.empty(), -1);
  }

  /** A sample's tokens as the text that a person would write for it. */
  String text(Sentence sentence) {
    return new Vocabulary(vocabulary).text(sentence.tokens());
  }
}
