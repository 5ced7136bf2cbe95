/**
 * Data sets: what they hold, how they are read, split, scaled and served in batches.
 *
 * <p>May touch {@code network} for shapes, {@code io} and {@code text}; knows no mathematics
 * library.
 */
package org.layerloom.engine.data;
