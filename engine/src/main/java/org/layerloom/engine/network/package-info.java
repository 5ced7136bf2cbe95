/**
 * What a network is: layers, connections, shapes, and what is wrong with them.
 *
 * <p>Everything here is a plain immutable value and knows no mathematics library. May touch {@code
 * parameter} and {@code text}; the layer types themselves live in {@code layer}.
 */
package org.layerloom.engine.network;
