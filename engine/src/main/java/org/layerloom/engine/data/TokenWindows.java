package org.layerloom.engine.data;

import java.util.Arrays;

/** Pieces of a row of tokens, one behind the other; what each step asks for is the next token. */
final class TokenWindows implements Samples {

  private final int[] tokens;
  private final int length;
  private final int vocabulary;

  TokenWindows(int[] tokens, int length, int vocabulary) {
    this.tokens = tokens;
    this.length = length;
    this.vocabulary = vocabulary;
  }

  /** The last piece may be shorter; the last token is only ever asked for. */
  @Override
  public int size() {
    return (Math.max(0, tokens.length - 1) + length - 1) / length;
  }

  @Override
  public int inputLength() {
    return length;
  }

  @Override
  public int targetLength() {
    return Math.multiplyExact(length, vocabulary);
  }

  @Override
  public void copyInput(int index, float[] into, int at) {
    int there = there(index);
    for (int i = 0; i < length; i++) {
      into[at + i] = i < there ? tokens[index * length + i] : 0;
    }
  }

  @Override
  public void copyTarget(int index, float[] into, int at) {
    Arrays.fill(into, at, at + targetLength(), 0);
    int there = there(index);
    for (int i = 0; i < there; i++) {
      into[at + i * vocabulary + tokens[index * length + i + 1]] = 1;
    }
  }

  private int there(int index) {
    return Math.min(length, tokens.length - 1 - index * length);
  }

  @Override
  public int steps(int index) {
    int there = there(index);
    return there == length ? ALL_STEPS : there;
  }

  /** Pieces of a text are of no class. */
  @Override
  public int classOf(int index) {
    return 0;
  }
}
