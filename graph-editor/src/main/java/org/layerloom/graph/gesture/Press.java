package org.layerloom.graph.gesture;

/** A button that went down on something. */
public record Press(Pointer pointer, HitTarget target) {}
