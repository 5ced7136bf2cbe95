package org.layerloom.engine.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.Connection;
import org.layerloom.engine.network.DrawnNetwork;
import org.layerloom.engine.network.DrawnNode;
import org.layerloom.engine.network.DrawnWire;
import org.layerloom.engine.network.LayerSpec;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.project.ProjectDiff.Change;
import org.layerloom.engine.project.ProjectDiff.Kind;
import org.layerloom.engine.project.ProjectDiff.Part;

class ProjectDiffTest {

  private static final LayerCatalog LAYERS = new LayerCatalog();

  @Provide
  Arbitrary<Project> projects() {
    return ProjectArbitraries.projects();
  }

  private static List<Change> diff(Project before, Project after) {
    return ProjectDiff.of(before, after, LAYERS).changes();
  }

  private static Project withNodes(Project project, UnaryOperator<List<DrawnNode>> change) {
    List<DrawnNode> nodes = change.apply(new ArrayList<>(project.drawn().nodes()));
    return project.withDrawn(new DrawnNetwork(nodes, project.drawn().wires()), Map.of());
  }

  private static Project withWires(Project project, UnaryOperator<List<DrawnWire>> change) {
    List<DrawnWire> wires = change.apply(new ArrayList<>(project.drawn().wires()));
    return project.withDrawn(new DrawnNetwork(project.drawn().nodes(), wires), Map.of());
  }

  private static Project template(String id) {
    return new Templates().find(id).orElseThrow().project();
  }

  @Property(tries = 200)
  void aProjectDoesNotDifferFromItselfWhereverItsNodesStand(@ForAll("projects") Project project) {
    assertThat(diff(project, project)).isEmpty();
    Project moved =
        withNodes(
            project.withDrawn(project.drawn(), Map.of()).withView(new Project.View(1, 2, 3)),
            nodes -> {
              Collections.reverse(nodes);
              return nodes;
            });
    assertThat(diff(project, moved)).isEmpty();
  }

  @Property(tries = 200)
  void theWayBackNamesTheSameChangesTurnedRound(
      @ForAll("projects") Project a, @ForAll("projects") Project b) {
    List<Change> back =
        diff(b, a).stream()
            .map(
                c ->
                    new Change(
                        c.part(),
                        c.kind() == Kind.ADDED
                            ? Kind.REMOVED
                            : c.kind() == Kind.REMOVED ? Kind.ADDED : c.kind(),
                        c.subject(),
                        c.key(),
                        c.after(),
                        c.before()))
            .filter(c -> !c.key().equals(ProjectDiff.ORDER))
            .toList();
    assertThat(diff(a, b).stream().filter(c -> !c.key().equals(ProjectDiff.ORDER)))
        .containsExactlyInAnyOrderElementsOf(back);
  }

  /** Carries out what is named on the wires into each input, and must arrive at the other. */
  @Property(tries = 300)
  void carryingOutWhatIsNamedOfWiresArrivesAtTheOther(
      @ForAll("projects") Project a, @ForAll("projects") Project b) {
    Map<String, List<String>> inputs = inputs(a);
    for (Change change : diff(a, b)) {
      if (change.part() != Part.WIRE) {
        continue;
      }
      String input = change.subject().replaceFirst(".* → ", "");
      List<String> sources = inputs.computeIfAbsent(input, i -> new ArrayList<>());
      if (change.key().equals(ProjectDiff.ORDER)) {
        inputs.put(input, new ArrayList<>(List.of(change.after().split(", "))));
      } else if (change.kind() == Kind.CHANGED) {
        sources.set(sources.indexOf(change.before()), change.after());
      } else if (change.kind() == Kind.REMOVED) {
        sources.remove(change.before());
      } else {
        sources.add(change.after());
      }
    }
    inputs.values().removeIf(List::isEmpty);
    assertThat(inputs).isEqualTo(inputs(b));
  }

  private static Map<String, List<String>> inputs(Project project) {
    Map<String, List<String>> inputs = new LinkedHashMap<>();
    for (DrawnWire wire : project.drawn().wires()) {
      String input = wire.to() + (wire.port().equals("in") ? "" : "." + wire.port());
      inputs.computeIfAbsent(input, i -> new ArrayList<>()).add(wire.from());
    }
    return inputs;
  }

  @Test
  void eachKindOfChangeIsNamedAndNothingElse() {
    Project before = template("mnist-mlp");
    DrawnNode dense = before.drawn().nodes().get(1);
    LayerSpec layer = dense.layer();
    Map<String, Object> more = new LinkedHashMap<>(layer.parameters());
    more.put("units", 64);
    Project wider =
        withNodes(
            before,
            nodes -> {
              nodes.set(1, DrawnNode.of(new LayerSpec(layer.id(), layer.type(), "Wide", more)));
              return nodes;
            });
    assertThat(diff(before, wider))
        .containsExactly(
            new Change(Part.LAYER, Kind.CHANGED, layer.id(), "name", layer.name(), "Wide"),
            new Change(
                Part.LAYER,
                Kind.CHANGED,
                layer.id(),
                "units",
                String.valueOf(layer.parameters().get("units")),
                "64"));
    Project bypassed =
        withNodes(
            before,
            nodes -> {
              nodes.set(1, new DrawnNode(layer, "", true));
              return nodes;
            });
    assertThat(diff(before, bypassed))
        .containsExactly(
            new Change(Part.LAYER, Kind.CHANGED, layer.id(), "bypassed", "false", "true"));
    assertThat(diff(before, before.withData(before.data().withValidationFraction(0.5))))
        .containsExactly(
            new Change(Part.DATA, Kind.CHANGED, "", "validationFraction", "0.2", "0.5"));
    assertThat(diff(before, before.withTraining(before.training().withEpochs(77))))
        .containsExactly(
            new Change(
                Part.TRAINING,
                Kind.CHANGED,
                "",
                "epochs",
                String.valueOf(before.training().epochs()),
                "77"));
    assertThat(
            diff(
                before,
                before.withTraining(
                    before
                        .training()
                        .withOptimizer(before.training().optimizer().with("beta1", 0.5)))))
        .containsExactly(
            new Change(Part.TRAINING, Kind.CHANGED, "", "optimizer.beta1", "0.9", "0.5"));
  }

  @Test
  void aWireThatComesFromElsewhereIsMoved() {
    Project before = template("mnist-mlp");
    DrawnWire last = before.drawn().wires().get(before.drawn().wires().size() - 1);
    String input = before.drawn().nodes().get(0).id();
    Project moved =
        withWires(
            before,
            wires -> {
              wires.set(
                  wires.size() - 1, new DrawnWire(input, DrawnWire.OUT, last.to(), last.port()));
              return wires;
            });
    assertThat(diff(before, moved))
        .containsExactly(
            new Change(Part.WIRE, Kind.CHANGED, last.to(), "source", last.from(), input));
  }

  @Test
  void aSettingLeftOutIsItsDefault() {
    NetworkSpec brief =
        new NetworkSpec(List.of(new LayerSpec("d", "dense", "D", Map.of())), List.<Connection>of());
    Object units =
        LAYERS.find("dense").orElseThrow().parameters().stream()
            .filter(p -> p.key().equals("units"))
            .findFirst()
            .orElseThrow()
            .defaultValue();
    NetworkSpec full =
        new NetworkSpec(
            List.of(new LayerSpec("d", "dense", "D", Map.of("units", units))), List.of());
    Project project = template("mnist-mlp");
    assertThat(diff(project.withNetwork(brief, Map.of()), project.withNetwork(full, Map.of())))
        .isEmpty();
  }
}
