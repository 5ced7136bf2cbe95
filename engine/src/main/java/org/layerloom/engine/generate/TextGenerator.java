package org.layerloom.engine.generate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.layerloom.engine.evaluate.Predictor;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.text.ReadableException;
import org.layerloom.engine.token.Tokenizer;

/**
 * Writes text token by token: the network is asked what comes next, one token is drawn, appended,
 * and it is asked again. It sees the last tokens, as many as it has steps. Belongs to the thread
 * that owns the network.
 */
public final class TextGenerator {

  /** The most tokens that are written at one go. */
  public static final int MAX_LENGTH = 100_000;

  private final Predictor network;
  private final Tokenizer tokenizer;

  /**
   * What was written.
   *
   * @param text without the prompt
   * @param tokens how many were drawn
   * @param stopped whether it was stopped before its length
   */
  public record Written(String text, int tokens, boolean stopped) {}

  /**
   * How a text begins, as the network reads it.
   *
   * @param tokens the last ones, as many as the network has steps
   * @param all how many there were
   */
  public record Prompt(int[] tokens, int all) {

    public Prompt {
      tokens = tokens.clone();
    }

    @Override
    public int[] tokens() {
      return tokens.clone();
    }

    /** What is to be said where the network does not read all of it. */
    public Optional<Message> remark() {
      return tokens.length == all
          ? Optional.empty()
          : Optional.of(Message.of("generate.longPrompt", all, tokens.length));
    }
  }

  /**
   * Joins a network and its vocabulary.
   *
   * @param network answers each step with the probabilities of the next token
   * @throws IllegalArgumentException if it answers otherwise
   */
  public TextGenerator(Predictor network, Tokenizer tokenizer) {
    if (network.answerLength() != tokenizer.size()
        || network.outputLength() != network.inputLength() * tokenizer.size()) {
      throw new IllegalArgumentException("a network that does not predict tokens");
    }
    this.network = network;
    this.tokenizer = tokenizer;
  }

  /**
   * The writer that a model makes.
   *
   * @param tokenizer empty for models of other data
   * @param targets what its answers are called
   * @throws ReadableException if the model does not predict the next token
   */
  public static TextGenerator of(
      Predictor network, Optional<Tokenizer> tokenizer, List<String> targets) {
    if (!isPossible(tokenizer, targets)) {
      throw new ReadableException(Message.of("generate.notText"));
    }
    return new TextGenerator(network, tokenizer.orElseThrow());
  }

  /**
   * Whether a model of text predicts the next token at each step.
   *
   * @param tokenizer empty for models of other data
   * @param targets what its answers are called
   */
  public static boolean isPossible(Optional<Tokenizer> tokenizer, List<String> targets) {
    return tokenizer.filter(t -> t.tokens().equals(targets)).isPresent();
  }

  /**
   * Takes a prompt apart.
   *
   * @throws ReadableException if nothing is in it
   */
  public Prompt read(String prompt) {
    int[] begun = tokenizer.encode(prompt);
    if (begun.length == 0) {
      throw new ReadableException(Message.of("generate.emptyPrompt"));
    }
    int there = Math.min(network.inputLength(), begun.length);
    return new Prompt(Arrays.copyOfRange(begun, begun.length - there, begun.length), begun.length);
  }

  /**
   * Writes text behind a prompt.
   *
   * @param length how many tokens to draw
   * @param onText gets each piece of text as soon as it is there
   * @param stopped asked before each token; once true, what is there is returned
   * @throws ReadableException if the length is out of its range
   */
  public Written write(
      Prompt prompt,
      int length,
      Sampling sampling,
      Consumer<String> onText,
      BooleanSupplier stopped) {
    if (length < 1 || length > MAX_LENGTH) {
      throw new ReadableException(Message.of("generate.length", length, MAX_LENGTH));
    }
    int steps = network.inputLength();
    int there = prompt.tokens().length;
    int[] seen = Arrays.copyOf(prompt.tokens(), steps);
    Random random = new Random(sampling.seed());
    StringBuilder text = new StringBuilder();
    for (int drawn = 0; drawn < length; drawn++) {
      if (stopped.getAsBoolean()) {
        return new Written(text.toString(), drawn, true);
      }
      int next = next(seen, there, sampling, random);
      String piece = tokenizer.decode(seen[there - 1], next);
      text.append(piece);
      onText.accept(piece);
      if (there == steps) {
        System.arraycopy(seen, 1, seen, 0, steps - 1);
        there--;
      }
      seen[there++] = next;
    }
    return new Written(text.toString(), length, false);
  }

  private int next(int[] seen, int there, Sampling sampling, Random random) {
    float[] input = new float[seen.length];
    for (int i = 0; i < there; i++) {
      input[i] = seen[i];
    }
    float[] answers = network.predict(input, there == seen.length ? null : new int[] {there}, 1);
    return sampling.draw(answers, (there - 1) * tokenizer.size(), tokenizer.size(), random);
  }
}
