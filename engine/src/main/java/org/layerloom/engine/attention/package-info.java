/**
 * Where attention looks: plain numbers of one sample, what changes when heads are changed, and
 * measures of both. Knows nothing of DL4J; the network implements {@link
 * org.layerloom.engine.attention.AttentionProbe}.
 */
package org.layerloom.engine.attention;
