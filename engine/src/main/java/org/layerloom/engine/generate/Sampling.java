package org.layerloom.engine.generate;

import java.util.Random;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.text.ReadableException;
import org.layerloom.engine.token.Tokenizer;

/**
 * How the next token is drawn: from {@code softmax(ln p / temperature)} over the {@code topK}
 * likeliest (Fan, Lewis, Dauphin: Hierarchical neural story generation, 2018). The unknown token is
 * never drawn.
 *
 * @param temperature 1 draws as the network says, less more surely; 0 always takes the likeliest
 * @param topK how many of the likeliest may be drawn; 0 for all
 * @param seed the same draws the same text
 */
public record Sampling(double temperature, int topK, long seed) {

  public static final double MAX_TEMPERATURE = 5;
  public static final int MAX_TOP_K = Tokenizer.MAX_VOCABULARY;

  /**
   * Settings.
   *
   * @throws ReadableException if one is out of its range
   */
  public Sampling {
    if (!(temperature >= 0 && temperature <= MAX_TEMPERATURE)) {
      throw new ReadableException(
          Message.of("generate.temperature", String.valueOf(temperature), MAX_TEMPERATURE));
    }
    if (topK < 0 || topK > MAX_TOP_K) {
      throw new ReadableException(Message.of("generate.topK", topK, MAX_TOP_K));
    }
  }

  /**
   * Draws a token.
   *
   * @param probabilities holds those of the tokens from {@code at} on
   * @param count how many tokens there are
   */
  int draw(float[] probabilities, int at, int count, Random random) {
    double least = leastOfTopK(probabilities, at, count);
    double[] weights = new double[count];
    int best = UNSET;
    for (int i = 0; i < count; i++) {
      double p = probabilities[at + i];
      if (i != Tokenizer.UNKNOWN && p > 0 && (best == UNSET || p > probabilities[at + best])) {
        best = i;
      }
    }
    if (best == UNSET) {
      return 1; // Nothing but the unknown token is likely: the first that can be written.
    }
    if (temperature == 0) {
      return best;
    }
    double highest = Math.log(probabilities[at + best]);
    double sum = 0;
    for (int i = 0; i < count; i++) {
      double p = probabilities[at + i];
      if (i != Tokenizer.UNKNOWN && p > 0 && p >= least) {
        weights[i] = Math.exp((Math.log(p) - highest) / temperature);
        sum += weights[i];
      }
    }
    double left = random.nextDouble() * sum;
    int last = best;
    for (int i = 0; i < count; i++) {
      if (weights[i] > 0) {
        left -= weights[i];
        last = i;
        if (left < 0) {
          break;
        }
      }
    }
    return last;
  }

  private static final int UNSET = -1;

  /** The probability of the last of the likeliest; of as likely ones all may be drawn. */
  private double leastOfTopK(float[] probabilities, int at, int count) {
    if (topK == 0 || topK >= count - 1) {
      return 0;
    }
    float[] sorted = java.util.Arrays.copyOfRange(probabilities, at + 1, at + count);
    java.util.Arrays.sort(sorted);
    return sorted[sorted.length - topK];
  }
}
