package org.layerloom.engine.project;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.layerloom.engine.data.DataConfig;
import org.layerloom.engine.json.JsonText;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.optimize.TrainingConfig;

/**
 * Everything that a person saves: the network and where its layers stand, the data, the training,
 * the view.
 *
 * @param positions by layer id; layers without one are laid out by the program
 * @param origin the JSON it was read from, so that fields of other programs survive; empty for a
 *     new project
 */
public record Project(
    NetworkSpec network,
    Map<String, Position> positions,
    DataConfig data,
    TrainingConfig training,
    View view,
    ObjectNode origin) {

  /** The upper left corner of a node on the canvas, in pixels at 100 %. */
  public record Position(double x, double y) {}

  /**
   * The part of the canvas that was seen.
   *
   * @param x of the canvas at the left edge, in pixels at 100 %
   * @param y of the canvas at the upper edge
   * @param scale 1 is 100 %; 0 where none was saved
   */
  public record View(double x, double y, double scale) {
    public static final View UNSET = new View(0, 0, 0);
  }

  public Project {
    positions = Collections.unmodifiableMap(new LinkedHashMap<>(positions));
    origin = origin.deepCopy();
  }

  public Project(NetworkSpec network, DataConfig data, TrainingConfig training) {
    this(network, Map.of(), data, training, View.UNSET, JsonText.object());
  }

  public Project withNetwork(NetworkSpec value, Map<String, Position> places) {
    return new Project(value, places, data, training, view, origin);
  }

  public Project withData(DataConfig value) {
    return new Project(network, positions, value, training, view, origin);
  }

  public Project withTraining(TrainingConfig value) {
    return new Project(network, positions, data, value, view, origin);
  }

  public Project withView(View value) {
    return new Project(network, positions, data, training, value, origin);
  }
}
