package org.layerloom.app.attention.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.layerloom.engine.data.DataConfig;
import org.layerloom.engine.data.DataSplit;
import org.layerloom.engine.data.Dataset;
import org.layerloom.engine.data.DatasetInfo;
import org.layerloom.engine.data.Preprocessing;
import org.layerloom.engine.data.Samples;
import org.layerloom.engine.export.ModelDescription;
import org.layerloom.engine.generate.TextGenerator;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.text.ReadableException;
import org.layerloom.engine.token.Tokenizer;

/**
 * What a network is shown: its test samples, or texts in the tokens that it knows.
 *
 * @param sample the shape of one
 * @param words the tokens and what takes text apart into them; none where the numbers are real
 * @param targets the classes or values that the network answers with
 * @param classes whether its answers are classes
 * @param perStep whether it answers at each step
 */
public record AttentionMaterial(
    TensorShape sample,
    Vocabulary words,
    List<String> targets,
    boolean classes,
    boolean perStep,
    Samples test,
    Preprocessing preprocessing) {

  /** More words than these are counted, not named. */
  private static final int MOST_NAMED = 6;

  /** What a training with these settings learns from and is tested with. Takes a while. */
  public static AttentionMaterial of(Dataset dataset, DataConfig config, long seed) {
    DataSplit split = DataSplit.of(dataset, config, seed);
    DatasetInfo info = dataset.info();
    return new AttentionMaterial(
        info.sample(),
        new Vocabulary(info.sample().isTokens() ? info.inputNames() : List.of(), info.tokenizer()),
        info.targetNames(),
        info.classes(),
        info.perStep(),
        split.test(),
        Preprocessing.fit(config.preprocessing(), split.training(), info.sample()));
  }

  /** What a trained network brings along. */
  public static AttentionMaterial of(ModelDescription about, Samples test) {
    return new AttentionMaterial(
        about.sample(),
        new Vocabulary(
            about.sample().isTokens() ? about.inputNames() : List.of(), about.tokenizer()),
        about.targetNames(),
        about.classes(),
        test.targetLength() > about.targetNames().size(),
        test,
        about.preprocessing());
  }

  /** Whether a person can write a sample. */
  public boolean takesText() {
    return sample.isTokens() && !words.tokens().isEmpty();
  }

  /** The most steps that a sample has; 0 where it is no sequence. */
  public int mostSteps() {
    return sample.isTokens() || sample.isSequence()
        ? Math.toIntExact(Math.max(1, sample.size(Axis.TIME)))
        : 0;
  }

  /** A test sample. */
  public Sentence sentence(int index) {
    float[] input = new float[test.inputLength()];
    test.copyInput(index, input, 0);
    int steps = Math.min(mostSteps(), test.steps(index));
    List<String> tokens = tokens(input, steps);
    preprocessing.applyToEach(input, input.length, 1);
    return new Sentence(input, steps, mostSteps(), tokens, expected(index, steps), index);
  }

  private List<String> tokens(float[] input, int steps) {
    if (!takesText()) {
      return IntStream.rangeClosed(1, steps).mapToObj(String::valueOf).toList();
    }
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
  public Sentence sentence(String text) {
    if (!takesText()) {
      throw new ReadableException(Message.of("attention.noText"));
    }
    int[] numbers = words.numbers(text, mostSteps());
    float[] input = new float[mostSteps()];
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      input[i] = numbers[i];
      tokens.add(words.token(numbers[i]));
    }
    return new Sentence(input, numbers.length, mostSteps(), tokens, Optional.empty(), -1);
  }

  /** Whether the network answers each step with the token that follows it. */
  public boolean continues() {
    return perStep && TextGenerator.isPossible(words.tokenizer(), targets);
  }

  /** A sentence with one more token; where it is full, without its first. */
  public Sentence longer(Sentence before, int token) {
    int from = before.steps() < mostSteps() ? 0 : 1;
    float[] input = new float[mostSteps()];
    int kept = before.steps() - from;
    System.arraycopy(before.input(), from, input, 0, kept);
    input[kept] = token;
    return written(input, kept + 1);
  }

  /** A sentence without its last token; one token stays. */
  public Sentence shorter(Sentence before) {
    int kept = Math.max(1, before.steps() - 1);
    float[] input = new float[mostSteps()];
    System.arraycopy(before.input(), 0, input, 0, kept);
    return written(input, kept);
  }

  private Sentence written(float[] input, int steps) {
    return new Sentence(input, steps, mostSteps(), tokens(input, steps), Optional.empty(), -1);
  }

  /** What of a text the network does not know and reads as the unknown token, if anything. */
  public Optional<Message> unknown(String text) {
    List<String> unknown = words.unknown(text);
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Message.of(
                "attention.readAsUnknown",
                unknown.stream()
                    .limit(MOST_NAMED)
                    .map(Vocabulary::shortened)
                    .collect(Collectors.joining(" ")),
                unknown.size(),
                Tokenizer.UNKNOWN_NAME));
  }

  /** A sample's tokens as the text that a person would write for it. */
  public String text(Sentence sentence) {
    int[] numbers = new int[sentence.steps()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (int) sentence.input()[i];
    }
    return words.text(numbers);
  }
}
