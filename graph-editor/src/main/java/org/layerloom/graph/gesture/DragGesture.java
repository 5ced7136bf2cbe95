package org.layerloom.graph.gesture;

/** Something that people do by pressing, moving and letting go. At most one is active. */
public interface DragGesture {

  /** What it is in lists of shortcuts. */
  MouseGesture kind();

  /** Takes up the drag that began with this press if there is something to drag; else nothing. */
  boolean begin(Press press);

  /** The pointer moved; nothing in the document may change yet. */
  void drag(Pointer pointer);

  /** The button was let go: makes the change, as one edit. */
  void finish(Pointer pointer);

  /** Whether the view moves while the pointer is near its border. */
  default boolean scrollsAtEdge() {
    return false;
  }

  /** Puts back what was shown; the document and the view are as before {@link #begin}. */
  void cancel();
}
