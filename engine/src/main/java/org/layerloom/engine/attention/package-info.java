/**
 * Where attention looks: plain numbers of one sample, copied out of a network. Knows nothing of
 * DL4J; the network hands them over.
 */
package org.layerloom.engine.attention;
