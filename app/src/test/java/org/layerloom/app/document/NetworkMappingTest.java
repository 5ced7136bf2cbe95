package org.layerloom.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.layerloom.engine.data.DataConfig;
import org.layerloom.engine.data.Preprocessing;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.Connection;
import org.layerloom.engine.network.LayerSpec;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.optimize.TrainingConfig;
import org.layerloom.engine.project.Project;
import org.layerloom.engine.project.Project.Position;
import org.layerloom.engine.project.Template;
import org.layerloom.engine.project.Templates;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.GraphSnapshot;

class NetworkMappingTest {

  private final NetworkMapping mapping = new NetworkMapping(new LayerCatalog());

  static Stream<Template> templates() {
    return new Templates().all().stream();
  }

  private static Project project(List<LayerSpec> layers, Connection... wires) {
    return new Project(
        new NetworkSpec(layers, List.of(wires)),
        DataConfig.of("iris", Preprocessing.Kind.NONE),
        TrainingConfig.DEFAULT);
  }

  private static LayerSpec layer(String id, String type) {
    return new LayerSpec(id, type, "The " + id, Map.of());
  }

  private static Connection wire(String from, String to) {
    return new Connection(from, to, "in");
  }

  private GraphSnapshot shown(Project project) {
    Graph graph = new Graph();
    graph.restore(mapping.graph(project));
    return graph.snapshot();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void bringsEveryTemplateToTheCanvasAndBackUnchanged(Template template) {
    GraphSnapshot graph = shown(template.project());

    assertThat(NetworkMapping.network(graph)).isEqualTo(template.project().network());
    assertThat(NetworkMapping.positions(graph)).isEqualTo(template.project().positions());
  }

  @Test
  void givesALayerThePortsOfItsType() {
    Position at = new Position(1, 2);
    GraphNode input = mapping.node(layer("a", "input"), at);
    GraphNode dense = mapping.node(layer("b", "dense"), at);
    GraphNode output = mapping.node(layer("c", "output"), at);

    assertThat(input.inputs()).isEmpty();
    assertThat(input.outputs()).hasSize(1);
    assertThat(dense.inputs()).hasSize(1);
    assertThat(dense.outputs()).hasSize(1);
    assertThat(output.outputs()).isEmpty();
    assertThat(dense.position().x()).isEqualTo(1);
    assertThat(dense.position().y()).isEqualTo(2);
  }

  @Test
  void keepsALayerOfAnUnknownTypeWithItsWiresAndSettings() {
    LayerSpec strange = new LayerSpec("s", "hologram", "Strange", Map.of("depth", 3));
    Project project =
        project(
            List.of(layer("a", "input"), strange, layer("z", "output")),
            wire("a", "s"),
            wire("s", "z"));

    assertThat(NetworkMapping.network(shown(project))).isEqualTo(project.network());
  }

  @Test
  void putsLayersWithoutAPlaceSideBySide() {
    Project project = project(List.of(layer("a", "input"), layer("b", "dense")));
    GraphSnapshot graph = shown(project);

    assertThat(graph.node("b").orElseThrow().x() - graph.node("a").orElseThrow().x())
        .isGreaterThanOrEqualTo(200);
  }

  @Test
  void leavesOutWiresThatNoCanvasCanHold() {
    Project project =
        project(
            List.of(layer("a", "input"), layer("b", "dense"), layer("z", "output")),
            wire("a", "b"),
            wire("z", "b"),
            wire("b", "a"),
            new Connection("a", "b", "nowhere"),
            wire("a", "z"),
            wire("b", "z"));
    GraphSnapshot graph = shown(project);

    assertThat(NetworkMapping.network(graph).connections())
        .containsExactly(wire("a", "b"), wire("a", "z"));
    assertThat(graph.nodes()).hasSize(3);
  }

  @Test
  void showsACircleSoThatItCanBeMended() {
    Project project =
        project(List.of(layer("a", "dense"), layer("b", "dense")), wire("a", "b"), wire("b", "a"));

    assertThat(NetworkMapping.network(shown(project))).isEqualTo(project.network());
  }
}
