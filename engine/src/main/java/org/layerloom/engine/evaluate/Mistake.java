package org.layerloom.engine.evaluate;

/**
 * A sample whose class was not found.
 *
 * @param index of the sample in its set
 * @param confidence what the network gave to the wrong class: a probability, or a score
 * @param loss of this sample
 */
public record Mistake(int index, int actual, int predicted, double confidence, double loss) {}
