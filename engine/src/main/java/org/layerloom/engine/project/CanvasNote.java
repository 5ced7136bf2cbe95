package org.layerloom.engine.project;

/**
 * A text on the canvas, for people alone: never a layer. Places in pixels at 100 %.
 *
 * @param id names it among the notes and frames
 * @param container the block that it lies in; empty at the top
 * @param x left edge
 * @param y upper edge
 * @param width positive
 * @param height positive
 * @param text with the marks of a Markdown subset
 */
public record CanvasNote(
    String id, String container, double x, double y, double width, double height, String text) {}
