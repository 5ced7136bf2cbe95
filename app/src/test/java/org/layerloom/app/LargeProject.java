package org.layerloom.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringJoiner;

/** A project with many layers: dense ones with residual wires, every third layer a sum. */
public final class LargeProject {

  private static final int COLUMNS = 25;

  private LargeProject() {}

  /** Writes a sound project of so many layers, to be trained on MNIST. */
  public static Path write(Path file, int layers) throws IOException {
    StringJoiner nodes = new StringJoiner(",\n");
    StringJoiner wires = new StringJoiner(",\n");
    nodes.add(node(0, "input", "{\"shape\": [784]}"));
    nodes.add(node(1, "dense", "{\"units\": 32, \"activation\": \"relu\"}"));
    wires.add(wire(0, 1));
    int sum = 1;
    for (int i = 2; i < layers - 2; i++) {
      boolean adds = (i - 1) % 3 == 0;
      nodes.add(
          adds
              ? node(i, "add", "{}")
              : node(i, "dense", "{\"units\": 32, \"activation\": \"relu\"}"));
      wires.add(wire(i - 1, i));
      if (adds) {
        wires.add(wire(sum, i));
        sum = i;
      }
    }
    nodes.add(node(layers - 2, "dense", "{\"units\": 10, \"activation\": \"softmax\"}"));
    nodes.add(node(layers - 1, "output", "{\"loss\": \"cross-entropy\"}"));
    wires.add(wire(layers - 3, layers - 2)).add(wire(layers - 2, layers - 1));
    return Files.writeString(
        file,
        """
        {"formatVersion": 1, "network": {"nodes": [%s], "connections": [%s]},
         "data": {"dataset": "mnist", "testFraction": 0.3, "validationFraction": 0.2,
          "preprocessing": "scale-bytes"},
         "training": {"optimizer": {"type": "sgd", "learningRate": 0.01}, "epochs": 1,
          "batchSize": 32, "seed": 42, "keepBest": true, "threads": 0}}
        """
            .formatted(nodes, wires));
  }

  private static String node(int number, String type, String parameters) {
    return """
        {"id": "n%d", "type": "%s", "name": "Layer %d", "parameters": %s,
         "position": {"x": %d, "y": %d}}"""
        .formatted(
            number, type, number, parameters, number % COLUMNS * 252, number / COLUMNS * 156);
  }

  private static String wire(int from, int to) {
    return "{\"from\": \"n%d\", \"to\": \"n%d\"}".formatted(from, to);
  }
}
