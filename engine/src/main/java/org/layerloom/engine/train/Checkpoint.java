package org.layerloom.engine.train;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.layerloom.engine.dl4j.CompiledNetwork;
import org.layerloom.engine.dl4j.GraphFile;
import org.layerloom.engine.io.AtomicFile;
import org.layerloom.engine.json.Fields;
import org.layerloom.engine.json.JsonText;

/**
 * The state of a training after an epoch.
 *
 * @param judgedBy what the epoch is compared by
 * @param iterations steps taken since the beginning
 * @param classWeights what each class counts in the loss; empty where all count the same
 */
record Checkpoint(int epoch, double judgedBy, int iterations, List<Double> classWeights) {

  static final String ENTRY = "checkpoint.json";

  private static final int MAX_CLASSES = 100_000;

  void write(Path file, CompiledNetwork network) {
    ObjectNode json = JsonText.object();
    json.put("epoch", epoch);
    json.put("judgedBy", judgedBy);
    json.put("iterations", iterations);
    if (!classWeights.isEmpty()) {
      json.set("classWeights", JsonText.valueToJson(classWeights));
    }
    byte[] text = JsonText.write(json);
    AtomicFile.write(file, out -> GraphFile.write(network, out, true, Map.of(ENTRY, text)));
  }

  static Checkpoint read(byte[] text) throws IOException {
    Fields fields = new Fields(JsonText.readObject(text, ENTRY), ENTRY);
    return new Checkpoint(
        (int) fields.whole("epoch", 0, 1, Integer.MAX_VALUE),
        fields.number("judgedBy", 0, -Double.MAX_VALUE, Double.MAX_VALUE),
        (int) fields.whole("iterations", 0, 0, Integer.MAX_VALUE),
        fields.numbers("classWeights", MAX_CLASSES, 0, Double.MAX_VALUE));
  }
}
