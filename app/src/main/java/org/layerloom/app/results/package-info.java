/**
 * What a training came to: accuracy, loss, confusion matrix, the worst mistakes.
 *
 * <p>Views of plain values that the engine computed on the test samples.
 */
package org.layerloom.app.results;
