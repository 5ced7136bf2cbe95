package org.layerloom.graph.gesture;

/** Something that people do by turning the wheel, or with two fingers on a touchpad. */
interface WheelGesture {

  /** What it is in lists of shortcuts. */
  MouseGesture kind();

  /**
   * The wheel turned at a place in the view.
   *
   * @param turned in pixels that a page would move by; a usual wheel turns by 40
   */
  void turn(double viewX, double viewY, Turn turned);

  /** How far; systems turn sideways while Shift is held. */
  record Turn(double dx, double dy, boolean sideways) {}
}
