/**
 * Training steps and answers without DL4J's operations, over DL4J's own arrays of weights.
 *
 * <p>The network stays a ComputationGraph: its flat vectors of weights, gradients and optimizer
 * state are read and written in place, so that files, copies and exports know nothing of this.
 * Matrix products are OpenBLAS's; everything else is loops over plain arrays, which Java compiles
 * to vector instructions. Where a layer is not of a kind that is known here, DL4J computes.
 */
package org.layerloom.engine.dl4j.fast;
