/**
 * Layers and losses that DL4J lacks or computes wrongly, as layers of DL4J's with explicit forward
 * and backward passes. Their class names are written into model files and never change once
 * released. This room knows DL4J and ND4J alone, nothing of LayerLoom's networks.
 */
package org.layerloom.engine.dl4j.own;
