package org.layerloom.engine.data;

import java.util.Arrays;

/** Rows of tokens of different length, each with a class. */
final class TokenRows implements Samples {

  private final int[][] tokens;
  private final int[] labels;
  private final int classes;
  private final int length;

  TokenRows(int[][] tokens, int[] labels, int classes, int length) {
    this.tokens = tokens;
    this.labels = labels;
    this.classes = classes;
    this.length = length;
  }

  @Override
  public int size() {
    return tokens.length;
  }

  @Override
  public int inputLength() {
    return length;
  }

  @Override
  public int targetLength() {
    return classes;
  }

  @Override
  public void copyInput(int index, float[] into, int at) {
    for (int i = 0; i < length; i++) {
      into[at + i] = i < tokens[index].length ? tokens[index][i] : 0;
    }
  }

  @Override
  public void copyTarget(int index, float[] into, int at) {
    Arrays.fill(into, at, at + classes, 0);
    into[at + labels[index]] = 1;
  }

  @Override
  public int classOf(int index) {
    return labels[index];
  }

  @Override
  public int steps(int index) {
    return tokens[index].length >= length ? ALL_STEPS : tokens[index].length;
  }
}
