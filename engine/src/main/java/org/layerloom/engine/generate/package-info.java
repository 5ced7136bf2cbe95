/**
 * Text written by a network that predicts the next token.
 *
 * <p>May touch {@code evaluate} for the network, {@code token} and {@code text}.
 */
package org.layerloom.engine.generate;
