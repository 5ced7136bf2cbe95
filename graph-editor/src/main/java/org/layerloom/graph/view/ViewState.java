package org.layerloom.graph.view;

/**
 * Which part of the canvas is in view.
 *
 * @param x canvas place of the left edge of the view, in canvas pixels at scale 1
 * @param y canvas place of the top edge of the view
 * @param scale 1 is actual size
 */
public record ViewState(double x, double y, double scale) {}
