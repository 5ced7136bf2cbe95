package org.layerloom.graph.view;

/** The level stretch of a wire that leads past nodes. */
record Lane(double y, double left, double right) {}
