package org.layerloom.app.attention.sample;

import java.util.List;
import java.util.Optional;

/**
 * A sample to look at.
 *
 * @param input preprocessed, of the network's input length
 * @param steps how many of its first steps are there
 * @param tokens what each of them is called
 * @param expected the right answers, one for each answer of the network; nothing where it was
 *     written by hand or its targets are no classes
 * @param testSample its number among the test samples, from 0; -1 where it was written by hand
 */
public record Sentence(
    float[] input,
    int steps,
    List<String> tokens,
    Optional<List<String>> expected,
    int testSample) {

  public Sentence {
    tokens = List.copyOf(tokens);
    expected = expected.map(List::copyOf);
  }

  public boolean isWritten() {
    return testSample < 0;
  }
}
