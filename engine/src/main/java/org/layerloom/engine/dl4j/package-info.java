/**
 * Where networks become Deeplearning4j. No DL4J or ND4J type leaves this room.
 *
 * <p>One compile rule for each layer type, listed in {@code CompileRules}. May touch {@code
 * network}, {@code layer}, {@code optimize}, {@code evaluate} and {@code text}.
 */
package org.layerloom.engine.dl4j;
