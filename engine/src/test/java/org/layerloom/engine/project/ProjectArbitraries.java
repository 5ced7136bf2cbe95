package org.layerloom.engine.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.layerloom.engine.data.DataConfig;
import org.layerloom.engine.data.Preprocessing;
import org.layerloom.engine.data.TextConfig;
import org.layerloom.engine.json.JsonText;
import org.layerloom.engine.network.Connection;
import org.layerloom.engine.network.LayerSpec;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;
import org.layerloom.engine.optimize.TrainingConfig;
import org.layerloom.engine.project.Project.Position;
import org.layerloom.engine.project.Project.View;
import org.layerloom.engine.token.TokenizerKind;

/** Projects of every kind that a person could save, unfinished ones too. */
final class ProjectArbitraries {

  private static final List<Object> VALUES =
      List.of(
          1, -5, 0.25, 1e-9, "relu", "", "多层 \"感知\" \\ \n", true, List.of(3, 5), Map.of("k", 2));

  private ProjectArbitraries() {}

  static Arbitrary<Project> projects() {
    return Arbitraries.randoms().map(ProjectArbitraries::project);
  }

  private static Project project(Random random) {
    List<LayerSpec> layers = new ArrayList<>();
    Map<String, Position> positions = new HashMap<>();
    int size = random.nextInt(6);
    for (int i = 0; i < size; i++) {
      String id = "n" + i + (random.nextBoolean() ? "_x-" : "");
      Map<String, Object> parameters = new LinkedHashMap<>();
      for (int k = random.nextInt(4); k > 0; k--) {
        parameters.put("p" + k, pick(random, VALUES));
      }
      String type = pick(random, List.of("dense", "input", "output", "of-tomorrow"));
      layers.add(new LayerSpec(id, type, pick(random, List.of("", "Layer", "层 {0}")), parameters));
      if (random.nextBoolean()) {
        positions.put(id, new Position(random.nextInt(2_000) - 1_000, random.nextDouble()));
      }
    }
    Set<Connection> wires = new LinkedHashSet<>();
    for (int i = size == 0 ? 0 : random.nextInt(8); i > 0; i--) {
      String port = pick(random, List.of("in", "in", "left"));
      wires.add(new Connection(pick(random, layers).id(), pick(random, layers).id(), port));
    }
    View view =
        random.nextBoolean()
            ? View.UNSET
            : new View(random.nextDouble() * 100, -3.5, 0.25 + random.nextDouble());
    return new Project(
        new NetworkSpec(layers, new ArrayList<>(wires)),
        positions,
        data(random),
        training(random),
        view.with(notes(random), frames(random)),
        JsonText.object());
  }

  private static List<CanvasNote> notes(Random random) {
    return random.nextBoolean()
        ? List.of()
        : List.of(
            new CanvasNote("n1", "", random.nextInt(9), -0.5, 40, 30.25, "**a**\n\"注\""),
            new CanvasNote("n2", "block", 0, 0, 1, 1, ""));
  }

  private static List<CanvasFrame> frames(Random random) {
    return random.nextBoolean()
        ? List.of()
        : List.of(new CanvasFrame("f", "", 1, 2, random.nextInt(9) + 1, 4, "Part", "orange"));
  }

  private static DataConfig data(Random random) {
    return new DataConfig(
        pick(random, List.of("mnist", "C:\\data\\a b.csv", "")),
        random.nextBoolean() ? Optional.empty() : Optional.of("c0ffee"),
        random.nextDouble() * 0.95,
        random.nextDouble() * 0.95,
        pick(random, List.of(Preprocessing.Kind.values())),
        pick(random, List.of(DataConfig.Target.values())),
        random.nextBoolean()
            ? TextConfig.DEFAULT
            : new TextConfig(
                pick(random, List.of(TokenizerKind.values())),
                4 + random.nextInt(9_000),
                2 + random.nextInt(4_000)));
  }

  private static TrainingConfig training(Random random) {
    OptimizerType type = pick(random, List.of(OptimizerType.values()));
    OptimizerSpec optimizer = OptimizerSpec.of(type);
    for (var parameter : type.parameters()) {
      optimizer = optimizer.with(parameter.key(), 0.001 + 0.9 * random.nextDouble());
    }
    return new TrainingConfig(
        optimizer,
        1 + random.nextInt(TrainingConfig.MAX_EPOCHS),
        1 + random.nextInt(TrainingConfig.MAX_BATCH),
        random.nextLong(),
        random.nextBoolean(),
        random.nextInt(9));
  }

  private static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
