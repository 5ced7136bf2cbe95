package org.layerloom.engine.project;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.layerloom.engine.data.DataConfig;
import org.layerloom.engine.json.JsonText;
import org.layerloom.engine.network.BlockExpansion;
import org.layerloom.engine.network.DrawnNetwork;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.optimize.TrainingConfig;

/**
 * Everything that a person saves: the network and where its layers stand, the data, the training,
 * the view.
 *
 * @param drawn the network as it stands on the canvas, blocks and bypassed layers included
 * @param positions by node id; nodes without one are laid out by the program
 * @param origin the JSON it was read from, so that fields of other programs survive; empty for a
 *     new project
 */
public record Project(
    DrawnNetwork drawn,
    Map<String, Position> positions,
    DataConfig data,
    TrainingConfig training,
    View view,
    ObjectNode origin) {

  /** The upper left corner of a node on the canvas, in pixels at 100 %. */
  public record Position(double x, double y) {}

  /**
   * What is on the canvas for the eye alone.
   *
   * @param x of the canvas at the left edge, in pixels at 100 %
   * @param y of the canvas at the upper edge
   * @param scale 1 is 100 %; 0 where none was saved
   * @param notes texts on the canvas, in the order in which they are drawn
   * @param frames titled rectangles behind the layers, in the order in which they are drawn
   */
  public record View(
      double x, double y, double scale, List<CanvasNote> notes, List<CanvasFrame> frames) {
    public static final View UNSET = new View(0, 0, 0);

    public View {
      notes = List.copyOf(notes);
      frames = List.copyOf(frames);
    }

    /** A view without notes and frames. */
    public View(double x, double y, double scale) {
      this(x, y, scale, List.of(), List.of());
    }

    /** The same part of the canvas with other notes and frames. */
    public View with(List<CanvasNote> otherNotes, List<CanvasFrame> otherFrames) {
      return new View(x, y, scale, otherNotes, otherFrames);
    }
  }

  public Project {
    positions = Collections.unmodifiableMap(new LinkedHashMap<>(positions));
    origin = origin.deepCopy();
  }

  public Project(NetworkSpec network, DataConfig data, TrainingConfig training) {
    this(network, Map.of(), data, training, View.UNSET, JsonText.object());
  }

  /** A project without blocks. */
  public Project(
      NetworkSpec network,
      Map<String, Position> positions,
      DataConfig data,
      TrainingConfig training,
      View view,
      ObjectNode origin) {
    this(DrawnNetwork.of(network), positions, data, training, view, origin);
  }

  /** The network that is checked and trained: blocks expanded, bypassed layers left out. */
  public NetworkSpec network() {
    return expansion().network();
  }

  /** The same with what kept blocks from being expanded. */
  public BlockExpansion expansion() {
    return BlockExpansion.of(drawn);
  }

  public Project withNetwork(NetworkSpec value, Map<String, Position> places) {
    return withDrawn(DrawnNetwork.of(value), places);
  }

  public Project withDrawn(DrawnNetwork value, Map<String, Position> places) {
    return new Project(value, places, data, training, view, origin);
  }

  public Project withData(DataConfig value) {
    return new Project(drawn, positions, value, training, view, origin);
  }

  public Project withTraining(TrainingConfig value) {
    return new Project(drawn, positions, data, value, view, origin);
  }

  public Project withView(View value) {
    return new Project(drawn, positions, data, training, value, origin);
  }
}
