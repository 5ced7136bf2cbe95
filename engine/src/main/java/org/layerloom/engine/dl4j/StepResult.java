package org.layerloom.engine.dl4j;

/**
 * What one training step found before it changed the weights.
 *
 * @param loss the mean over the batch; may be NaN
 * @param correct how many classes were found, with dropout at work
 */
public record StepResult(double loss, int correct) {}
