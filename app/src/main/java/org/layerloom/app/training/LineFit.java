package org.layerloom.app.training;

/**
 * What a network with one input and one output has learnt.
 *
 * @param points training samples as {@code {xs, ys}}
 * @param line the network's answers over their range as {@code {xs, ys}}
 */
public record LineFit(double[][] points, double[][] line) implements Learnt {}
