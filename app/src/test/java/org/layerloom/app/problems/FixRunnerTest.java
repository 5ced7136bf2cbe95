package org.layerloom.app.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.layerloom.app.canvas.LayerNodes;
import org.layerloom.app.document.ProjectDocument;
import org.layerloom.app.language.Language;
import org.layerloom.app.settings.KeptBlocks;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.Connection;
import org.layerloom.engine.network.Fix;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.project.Templates;
import org.layerloom.graph.model.GraphSnapshot;

class FixRunnerTest {

  private final LayerCatalog layers = new LayerCatalog();
  private final Language language = new Language(Locale.ENGLISH);
  private final ProjectDocument document = new ProjectDocument(layers, language);
  private final FixRunner fixes =
      new FixRunner(
          document,
          new LayerNodes(
              document, layers, new KeptBlocks(Path.of("no-such-folder")), language::texts));
  private GraphSnapshot before;

  @BeforeEach
  void openTheConvolutionalNetwork() {
    document.opened(
        new Templates().find("mnist-cnn").orElseThrow().project(), Path.of("digits.loom"));
    before = document.graph().snapshot();
  }

  private NetworkSpec run(Fix fix) {
    before = document.graph().snapshot();
    int steps = document.history().place();
    fixes.run(fix);
    assertThat(document.history().place()).as("steps").isEqualTo(steps + 1);
    return document.network();
  }

  private void undoneInOneStep() {
    document.editor().undo();
    assertThat(document.graph().snapshot()).isEqualTo(before);
  }

  private static Connection wire(String from, String to) {
    return new Connection(from, to, "in");
  }

  @Test
  void setsAParameter() {
    NetworkSpec changed = run(new Fix.SetParameter("classes", "units", 7));

    assertThat(changed.layer("classes").orElseThrow().parameters()).containsEntry("units", 7);
    undoneInOneStep();
  }

  @Test
  void setsAShape() {
    NetworkSpec changed = run(new Fix.SetParameter("input", "shape", List.of(784)));

    assertThat(changed.layer("input").orElseThrow().parameters())
        .isEqualTo(Map.of("shape", List.of(784)));
    undoneInOneStep();
  }

  @Test
  void removesALayerWithItsWires() {
    NetworkSpec changed = run(new Fix.Remove("pool"));

    assertThat(changed.layer("pool")).isEmpty();
    assertThat(changed.into("flatten")).isEmpty();
    undoneInOneStep();
  }

  @Test
  void insertsALayerIntoTheWireBeforeAnother() {
    NetworkSpec changed = run(new Fix.InsertBefore("dense", "dropout"));

    assertThat(changed.connections())
        .contains(wire("flatten", "dropout"), wire("dropout", "dense"))
        .doesNotContain(wire("flatten", "dense"));
    undoneInOneStep();
  }

  @Test
  void insertsWhatMakesAWrongWireRight() {
    document.editor().remove(List.of("flatten"));
    document.graph().connect(before("pool", "dense"));
    NetworkSpec changed = run(new Fix.InsertBefore("dense", "flatten"));

    assertThat(changed.connections()).contains(wire("pool", "flatten"), wire("flatten", "dense"));
    undoneInOneStep();
  }

  /** A wire such as a file may hold, though the canvas would refuse it. */
  private static org.layerloom.graph.model.Connection before(String from, String to) {
    return new org.layerloom.graph.model.Connection(
        new org.layerloom.graph.model.PortRef(from, "out"),
        new org.layerloom.graph.model.PortRef(to, "in"));
  }

  @Test
  void appendsALayerBehindAnotherAndWiresIt() {
    document.editor().remove(List.of("output"));
    NetworkSpec changed = run(new Fix.AppendAfter("classes", "output"));

    assertThat(changed.into("output")).containsExactly(wire("classes", "output"));
    undoneInOneStep();
  }

  @Test
  void makesALayerOneOfAnotherTypeInItsPlace() {
    document.editor().setProperty("pool", "kernel", List.of(3, 3));
    document.editor().rename("pool", "Max pooling 2D 3");
    NetworkSpec changed = run(new Fix.ChangeType("pool", "avgpool2d"));

    assertThat(changed.layer("pool").orElseThrow().type()).isEqualTo("avgpool2d");
    assertThat(changed.layer("pool").orElseThrow().name()).isEqualTo("Average pooling 2D");
    assertThat(changed.layer("pool").orElseThrow().parameters())
        .containsEntry("kernel", List.of(3, 3));
    assertThat(changed.connections()).contains(wire("pool", "flatten"));
    undoneInOneStep();
  }

  @Test
  void aNameOfOnesOwnStaysWhenTheTypeChanges() {
    document.editor().rename("pool", "Halve");

    assertThat(run(new Fix.ChangeType("pool", "avgpool2d")).layer("pool").orElseThrow().name())
        .isEqualTo("Halve");
  }

  @Test
  void doesNothingWhereTheLayerIsGone() {
    fixes.run(new Fix.Remove("nobody"));
    fixes.run(new Fix.SetParameter("nobody", "units", 1));
    fixes.run(new Fix.InsertBefore("nobody", "flatten"));
    fixes.run(new Fix.AppendAfter("nobody", "output"));
    fixes.run(new Fix.ChangeType("nobody", "flatten"));
    fixes.run(new Fix.InsertBefore("input", "flatten"));

    assertThat(document.graph().snapshot()).isEqualTo(before);
    assertThat(document.history().canUndo()).isFalse();
  }

  @Test
  void keepsTwoFixesOfOneParameterApart() {
    run(new Fix.SetParameter("classes", "units", 7));
    run(new Fix.SetParameter("classes", "units", 9));
    undoneInOneStep();

    assertThat(document.network().layer("classes").orElseThrow().parameters())
        .containsEntry("units", 7);
  }

  @Test
  void keepsAFixApartFromWhatWasTypedBefore() {
    document.editor().setProperty("classes", "units", 7);
    run(new Fix.SetParameter("classes", "units", 10));
    undoneInOneStep();

    assertThat(document.network().layer("classes").orElseThrow().parameters())
        .containsEntry("units", 7);
  }

  @Test
  void saysOnItsLinkWhatItWouldDo() {
    assertThat(label(new Fix.SetParameter("a", "units", 10))).isEqualTo("Set Units to 10");
    assertThat(label(new Fix.SetParameter("a", "shape", List.of(1, 28, 28))))
        .isEqualTo("Set Shape to 1 × 28 × 28");
    assertThat(label(new Fix.SetParameter("a", "loss", "mean-squared-error")))
        .isEqualTo("Set Loss to mean squared error");
    assertThat(label(new Fix.InsertBefore("a", "flatten"))).isEqualTo("Insert Flatten");
    assertThat(label(new Fix.AppendAfter("a", "output"))).isEqualTo("Add Output");
    assertThat(label(new Fix.ChangeType("a", "decoderblock"))).isEqualTo("Make it a Decoder block");
    assertThat(label(new Fix.Remove("a"))).isEqualTo("Remove the layer");
  }

  private String label(Fix fix) {
    return FixRunner.label(fix, language.texts());
  }
}
