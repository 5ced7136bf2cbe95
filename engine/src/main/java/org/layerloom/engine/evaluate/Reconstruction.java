package org.layerloom.engine.evaluate;

/**
 * What an autoencoder makes of one sample.
 *
 * @param index of the sample in its set, from 0
 * @param sample as the network sees it: preprocessed
 * @param rebuilt what the network answers
 * @param loss of this sample alone
 */
public record Reconstruction(int index, float[] sample, float[] rebuilt, double loss) {}
