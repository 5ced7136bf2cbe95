/**
 * Trained models as files for other programs, one class for each format.
 *
 * <p>May touch {@code dl4j} for the file itself, {@code json}, {@code io} and what those touch.
 */
package org.layerloom.engine.export;
