/**
 * The document: nodes, ports, wires and the graph that keeps them consistent. Plain Java values;
 * one thread at a time. May touch nothing but the JDK: no JavaFX, no other package of this module.
 */
package org.layerloom.graph.model;
