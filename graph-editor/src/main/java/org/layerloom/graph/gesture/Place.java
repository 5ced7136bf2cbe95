package org.layerloom.graph.gesture;

/** Kinds of what can lie under the pointer. */
enum Place {
  NODE,
  PORT,
  WIRE,
  /** Within a note or on the title of a frame. */
  ANNOTATION,
  /** At the border of a note or frame. */
  BORDER,
  EMPTY;

  static Place of(HitTarget target) {
    if (target instanceof HitTarget.OnNode) {
      return NODE;
    } else if (target instanceof HitTarget.OnPort) {
      return PORT;
    } else if (target instanceof HitTarget.OnWire) {
      return WIRE;
    } else if (target instanceof HitTarget.OnAnnotation on) {
      return on.atBorder() ? BORDER : ANNOTATION;
    }
    return EMPTY;
  }
}
