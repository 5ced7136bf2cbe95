package org.layerloom.app.results;

import java.util.List;

/**
 * What is shown of a latent space.
 *
 * @param size numbers of a latent vector
 * @param means of some test samples, {@code [samples, size]}
 * @param classes of the same samples; empty where the data have none
 * @param classNames empty where the data have none
 * @param low the smallest number of the samples, as the network sees them
 * @param high the largest
 */
record Latent(
    int size, float[] means, int[] classes, List<String> classNames, float low, float high) {

  int samples() {
    return means.length / size;
  }
}
