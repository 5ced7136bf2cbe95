package org.layerloom.app.attention.sample;

import java.util.List;
import java.util.Optional;

/**
 * A sample to look at.
 *
 * @param input preprocessed, of the network's input length
 * @param steps how many of its first steps are there
 * @param mostSteps how many steps the network takes; those behind the sample are padding
 * @param tokens what each of them is called
 * @param expected the right answers, one for each answer of the network; nothing where it was
 *     written by hand or its targets are no classes
 * @param testSample its number among the test samples, from 0; -1 where it was written by hand
 */
public record Sentence(
    float[] input,
    int steps,
    int mostSteps,
    List<String> tokens,
    Optional<List<String>> expected,
    int testSample) {

  public Sentence {
    mostSteps = Math.max(steps, mostSteps);
    tokens = List.copyOf(tokens);
    expected = expected.map(List::copyOf);
  }

  /** A sample that fills the network. */
  public Sentence(
      float[] input,
      int steps,
      List<String> tokens,
      Optional<List<String>> expected,
      int testSample) {
    this(input, steps, steps, tokens, expected, testSample);
  }

  /** How many steps behind the sample are padding. */
  public int padding() {
    return mostSteps - steps;
  }

  public boolean isWritten() {
    return testSample < 0;
  }
}
