/**
 * Which wires may be drawn, and why not. May touch model and text; knows nothing of edits, JavaFX
 * or how wires are drawn. The embedding program adds its own rules through ConnectionValidator.
 */
package org.layerloom.graph.validation;
