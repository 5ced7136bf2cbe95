package org.layerloom.engine.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.layerloom.engine.json.JsonText;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;

class ProjectRoundTripTest {

  @Provide
  Arbitrary<Project> projects() {
    return ProjectArbitraries.projects();
  }

  @Property(tries = 500)
  void whatIsReadIsWhatWasWritten(@ForAll("projects") Project project) {
    byte[] text = ProjectJson.write(project);

    Project read = ProjectJson.read(text, "test.loom");

    assertThat(read.network()).isEqualTo(project.network());
    assertThat(read.positions()).isEqualTo(project.positions());
    assertThat(read.data()).isEqualTo(project.data());
    assertThat(read.training()).isEqualTo(project.training());
    assertThat(read.view()).isEqualTo(project.view());
    assertThat(ProjectJson.write(read)).isEqualTo(text);
  }

  @Property(tries = 200)
  void unknownFieldsAtEveryLevelSurvive(@ForAll("projects") Project project) {
    ObjectNode json = JsonText.readObject(ProjectJson.write(project), "");
    addStrangers(json, "");
    byte[] text = JsonText.write(json);

    Project read = ProjectJson.read(text, "test.loom");
    Project edited = read.withTraining(read.training().withEpochs(7));

    JsonNode written = JsonText.readObject(ProjectJson.write(edited), "");
    ((ObjectNode) json.get("training")).put("epochs", 7);
    assertThat(written).isEqualTo(json);
  }

  /** Puts a field that nobody knows into every object but the layers' parameters. */
  private static void addStrangers(JsonNode node, String name) {
    if (name.equals("parameters")) {
      return; // Every parameter is kept anyway, known or not.
    }
    if (node instanceof ObjectNode object) {
      new ArrayList<>(object.properties()).forEach(f -> addStrangers(f.getValue(), f.getKey()));
      object.putObject("xStranger").put("from", name);
    }
    if (node.isArray()) {
      node.forEach(item -> addStrangers(item, name));
    }
  }

  @Example
  void whatWasTakenAwayDoesNotComeBack() {
    Project template = new Templates().find("mnist-deep-mlp-momentum").orElseThrow().project();
    Project full =
        ProjectJson.read(
            ProjectJson.write(template.withData(template.data().withContentHash("abc"))), "");

    Project less =
        full.withNetwork(
                new NetworkSpec(full.network().layers().subList(0, 2), List.of()),
                java.util.Map.of())
            .withTraining(full.training().withOptimizer(OptimizerSpec.of(OptimizerType.SGD)))
            .withData(full.data().withDataset("iris"));
    JsonNode written = JsonText.readObject(ProjectJson.write(less), "");

    assertThat(written.at("/network/nodes/0").has("position")).isFalse();
    assertThat(written.at("/network/nodes")).hasSize(2);
    assertThat(written.at("/network/connections")).isEmpty();
    assertThat(written.at("/training/optimizer").has("momentum")).isFalse();
    assertThat(written.at("/data").has("contentHash")).isFalse();
    assertThat(Optional.of(ProjectJson.read(ProjectJson.write(less), "").positions()))
        .contains(java.util.Map.of());
  }
}
