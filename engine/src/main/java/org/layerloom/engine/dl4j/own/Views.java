package org.layerloom.engine.dl4j.own;

import java.util.HashMap;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Arrays of DL4J's as rows, by name. A view is made once for as long as the same array is shown
 * under its name: steps of our own loops bring the same ones each time, DL4J's new ones.
 */
final class Views {

  private final Map<String, Held> held = new HashMap<>();

  private record Held(INDArray array, DataBuffer memory, Rows rows) {

    boolean is(INDArray other) {
      return array == other && memory == other.data();
    }
  }

  /** The numbers of an array itself, as {@link Rows#of} has them. */
  Rows of(String name, INDArray dense) {
    Held last = held.get(name);
    if (last != null && last.is(dense)) {
      return last.rows;
    }
    Rows rows = Rows.of(dense);
    held.put(name, new Held(dense, dense.data(), rows));
    return rows;
  }

  /** The steps of a sequence as rows; made anew each time where that takes a copy. */
  Rows ofSteps(String name, INDArray sequence) {
    Held last = held.get(name);
    if (last != null && last.is(sequence)) {
      return last.rows;
    }
    Rows rows = Rows.ofSteps(sequence);
    if (rows.address() == sequence.data().addressPointer().address()) {
      held.put(name, new Held(sequence, sequence.data(), rows));
    } else {
      held.remove(name);
    }
    return rows;
  }
}
