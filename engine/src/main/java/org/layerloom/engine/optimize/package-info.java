/**
 * Ways to turn a gradient into a step, and what can be set on them.
 *
 * <p>Plain values; what carries them out is in {@code dl4j}. May touch {@code parameter} only.
 */
package org.layerloom.engine.optimize;
