package org.layerloom.graph.gesture;

/** Something that people do by pressing and letting go in one place. */
interface ClickGesture {

  /** What it is in lists of shortcuts. */
  MouseGesture kind();

  /** A button went down; a drag may still follow. */
  default void press(Press press) {}

  /** The button was let go where it went down. */
  void click(Press press);
}
