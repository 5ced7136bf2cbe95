/**
 * Measures LayerLoom's training and prediction against stock Deeplearning4j and PyTorch.
 *
 * <p>Built and run by the profile {@code bench} alone: PyTorch is on no other class path.
 */
package org.layerloom.engine.bench;
