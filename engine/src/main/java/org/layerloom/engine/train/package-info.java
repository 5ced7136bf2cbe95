/**
 * Training: one thread that owns the network, and what it tells others while it works.
 *
 * <p>Listeners get plain values on the training thread; probes run between batches. May touch
 * {@code dl4j}, {@code data}, {@code evaluate}, {@code export}, {@code json}, {@code io}.
 */
package org.layerloom.engine.train;
