package org.layerloom.engine.network;

/**
 * What the data ask of a network.
 *
 * @param sample the shape of one sample
 * @param outputs the number of classes, or of values to predict
 * @param classes whether the outputs are classes
 */
public record TaskShape(TensorShape sample, int outputs, boolean classes) {}
