package org.layerloom.graph.gesture;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.Point;
import org.layerloom.graph.model.PortRef;
import org.layerloom.graph.validation.ConnectionVerdict;

/**
 * What gestures need of the canvas. Places are in canvas pixels at scale 1 unless a name says view,
 * which means pixels from the top left corner of what is seen.
 */
public interface CanvasSurface {

  /** Changes the document. */
  GraphEditor editor();

  /** What lies at a place; ports before nodes before wires. */
  HitTarget hit(double x, double y);

  /** The wire at a place, whatever lies above it. */
  Optional<Connection> wireAt(double x, double y);

  /** The wires that a straight line between two places crosses. */
  List<Connection> wiresCrossing(Point from, Point to);

  /** The middle of a port. */
  Optional<Point> placeOf(PortRef port);

  /** The box of a node. */
  Optional<Rectangle2D> boundsOf(String nodeId);

  /** Nodes that the area touches, or only those it encloses. */
  List<String> nodesIn(Rectangle2D area, boolean touching);

  /** Nodes that can be seen now. */
  List<GraphNode> visibleNodes();

  /** The part of the canvas that can be seen now. */
  Rectangle2D visibleArea();

  /** Shows a gesture under way. */
  void show(Feedback feedback);

  /** Says something beside a place in the view until the pointer goes on. */
  void hint(String text, boolean refusal, double viewX, double viewY);

  /** Takes the hint away. */
  void hideHint();

  /** Moves what is seen by view pixels. */
  void pan(double dx, double dy);

  /** Scales around a place in the view. */
  void zoom(double viewX, double viewY, double factor);

  /** Actual size around the middle of the view. */
  void actualSize();

  /** Brings everything into view. */
  void fitAll();

  /** Brings some nodes into view. */
  void fit(Collection<String> nodeIds);

  /** Moves the view as little as needed to show a node. */
  void reveal(String nodeId);

  /** Where a canvas place is in the view. */
  Point toView(double x, double y);

  /** Where the pointer was last seen in the view; the middle if it never was. */
  Point lastPointerInView();

  /** Where a place in the view is on the canvas. */
  Point toCanvas(double viewX, double viewY);

  /** A new node from the embedding program, to be centred at a place. */
  Optional<GraphNode> createNode(String type, double x, double y);

  /** Puts a node into a wire if that is allowed and makes room for it, in one undo. */
  ConnectionVerdict insertOnWire(GraphNode node, Connection wire);

  /** Opens search-as-you-type for a place. */
  void offerNodes(double x, double y);

  /** The same, only for what can be put into a wire, and puts it there. */
  void offerNodes(Connection wire);

  /** The same, only for what can be wired to a port, and wires it. */
  void offerNodes(double x, double y, PortRef end);

  /** Opens the search for nodes. */
  void find();

  /** Goes to the next node found, or with -1 to the one before. */
  void findStep(int direction);

  /** Closes the search for nodes; false if it was not open. */
  boolean closeFind();

  /** Lays out the graph. */
  void layOut();

  /** Stops a layout that is being computed; false if none is. */
  boolean stopLayout();

  /** Lays out the selected nodes around where they are. */
  void layOutSelection();

  /** Gives a sub-block to the embedding program to keep; why that cannot be, empty when done. */
  Optional<String> keepBlock(String blockId);

  /** Opens the text of a note, or the title of a frame, for typing. */
  void editText(String annotationId);

  /** Shows or hides the list of what was done. */
  void showHistory();

  /** Opens the menu of what lies under the pointer. */
  void openMenu(Pointer at);

  /** Tells the embedding program that a node was opened. */
  void activate(String nodeId);
}
