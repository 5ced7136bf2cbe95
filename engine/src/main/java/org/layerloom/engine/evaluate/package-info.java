/**
 * How good a network is: loss, accuracy, confusion, mistakes.
 *
 * <p>Works on plain arrays through {@link org.layerloom.engine.evaluate.Predictor}. May touch
 * {@code data}, {@code network} and {@code text}.
 */
package org.layerloom.engine.evaluate;
