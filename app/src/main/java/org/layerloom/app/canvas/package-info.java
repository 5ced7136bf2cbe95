/**
 * The canvas: what the graph editor shows of layers, shapes and problems.
 *
 * <p>Joins the document with {@code org.layerloom.graph.view}, through its public API alone.
 */
package org.layerloom.app.canvas;
