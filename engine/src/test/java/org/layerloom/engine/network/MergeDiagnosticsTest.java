package org.layerloom.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.text.Texts;

/** What is said of branches that cannot meet. */
class MergeDiagnosticsTest {

  @Test
  void namesBothBranchesAndWhereTheyPart() {
    Drawing drawing =
        Drawing.of(1, 8, 8)
            .named("a", "conv2d", "filters", 4)
            .from("input")
            .named("b", "conv2d", "filters", 5)
            .named("m", "add")
            .wire("a", "m");

    assertThat(errors(drawing.then("flatten").dense(2, "softmax").classes()))
        .containsExactly(
            "M: the branches part in their channels: input 1 has the shape 5 × 6 × 6, input 2 has"
                + " 4 × 6 × 6. Input 1 comes from B, the other from A; the two part behind Input.");
  }

  @Test
  void concatenatesImagesOfOneHeightAndWidthAlone() {
    Drawing drawing =
        Drawing.of(1, 8, 8)
            .named("a", "conv2d", "filters", 4, "kernel", List.of(3, 1))
            .from("input")
            .named("b", "conv2d", "filters", 5)
            .named("m", "concatenate")
            .wire("a", "m");

    assertThat(errors(drawing.then("flatten").dense(2, "softmax").classes()))
        .containsExactly(
            "M: the branches part in their width: input 1 has the shape 5 × 6 × 6, input 2 has"
                + " 4 × 6 × 8. Input 1 comes from B, the other from A; the two part behind Input.");
  }

  @Test
  void mergesNoVectorWithAnImage() {
    Drawing drawing =
        Drawing.of(1, 2, 2)
            .named("a", "flatten")
            .from("input")
            .named("m", "maximum")
            .wire("a", "m");

    assertThat(errors(drawing.then("flatten").dense(2, "softmax").classes()))
        .containsExactly(
            "M: shapes of different kinds cannot be merged: input 1 has the shape 1 × 2 × 2, input 2"
                + " has 4. Input 1 comes from Input, the other from A; the two part behind Input.");
  }

  @Test
  void waitsForASecondWireWithoutRefusingTheFirst() {
    NetworkSpec network = Drawing.of(2).named("m", "add").dense(2, "softmax").classes();

    assertThat(errors(network))
        .containsExactly("M needs at least 2 wires at its input, but 1 arrives.");
    assertThat(analyze(network).layer("m")).isPresent();
  }

  @Test
  void subtractsExactlyOneFromAnother() {
    Drawing drawing =
        Drawing.of(2)
            .named("a", "dense", "units", 2)
            .named("b", "dense", "units", 2)
            .named("m", "subtract")
            .wire("a", "m")
            .wire("input", "m");

    assertThat(errors(drawing.dense(2, "softmax").classes()))
        .containsExactly("M takes 2 wires at its input, but 3 arrive.");
  }

  @Test
  void takesNoLayerTwice() {
    NetworkSpec network =
        Drawing.of(2).named("m", "add").wire("input", "m").dense(2, "softmax").classes();

    assertThat(errors(network)).containsExactly("M receives the same layer twice at one input.");
  }

  private static List<String> errors(NetworkSpec network) {
    return analyze(network).problems().stream()
        .filter(Diagnostic::isError)
        .map(d -> Texts.ENGLISH.format(d.problem()))
        .toList();
  }

  private static NetworkAnalysis analyze(NetworkSpec network) {
    return new ShapeInference(new LayerCatalog()).analyze(network);
  }
}
