/**
 * The canvas that shows a graph, and everything on it. May touch every package of this module and
 * JavaFX; gestures see it only through the CanvasSurface that it implements.
 */
package org.layerloom.graph.view;
