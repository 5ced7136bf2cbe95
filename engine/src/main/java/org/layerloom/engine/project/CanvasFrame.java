package org.layerloom.engine.project;

/**
 * A titled rectangle behind the layers, for people alone. Places in pixels at 100 %.
 *
 * @param id names it among the notes and frames
 * @param container the block that it lies in; empty at the top
 * @param x left edge
 * @param y upper edge
 * @param width positive
 * @param height positive
 * @param title what it says
 * @param colour one of blue, orange, green, purple, yellow, grey; of a newer program perhaps
 *     another
 */
public record CanvasFrame(
    String id,
    String container,
    double x,
    double y,
    double width,
    double height,
    String title,
    String colour) {}
