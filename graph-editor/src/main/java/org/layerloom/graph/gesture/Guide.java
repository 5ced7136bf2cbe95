package org.layerloom.graph.gesture;

/** A thin line that shows what a moved node is level with, in canvas pixels. */
public record Guide(double fromX, double fromY, double toX, double toY) {}
