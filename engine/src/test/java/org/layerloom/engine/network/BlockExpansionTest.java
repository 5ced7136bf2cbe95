package org.layerloom.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.layerloom.engine.BlockDrawing;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.layer.LayerCatalog;

class BlockExpansionTest {

  private static final NetworkSpec NOTHING = NetworkSpec.EMPTY;

  private static BlockDrawing framed() {
    return BlockDrawing.of(NOTHING)
        .in("", "input", "input", "shape", List.of(4))
        .in("", "output", "output");
  }

  private static List<String> wires(BlockExpansion expansion) {
    return expansion.network().connections().stream().map(w -> w.from() + ">" + w.to()).toList();
  }

  @Test
  void aNetworkWithoutBlocksIsItsOwnExpansion() {
    NetworkSpec plain = Drawing.of(4).dense(5, "relu").dense(3, "softmax").classes();
    assertThat(BlockExpansion.of(DrawnNetwork.of(plain)).network()).isEqualTo(plain);
  }

  @Test
  void aRepeatedBlockBecomesCopiesInARow() {
    DrawnNetwork drawn =
        framed()
            .block("", "block", 3)
            .in("block", "dense", "dense", "units", 4)
            .chain("input", "block", "output")
            .chain("blockIn", "dense", "blockOut")
            .network();

    BlockExpansion expansion = BlockExpansion.of(drawn);

    assertThat(expansion.network().layers())
        .extracting(LayerSpec::id)
        .containsExactlyInAnyOrder(
            "input", "output", "block/1/dense", "block/2/dense", "block/3/dense");
    assertThat(wires(expansion))
        .containsExactlyInAnyOrder(
            "input>block/1/dense",
            "block/1/dense>block/2/dense",
            "block/2/dense>block/3/dense",
            "block/3/dense>output");
    LayerSpec second = expansion.network().layer("block/2/dense").orElseThrow();
    assertThat(second.name()).isEqualTo("Block › Dense");
    assertThat(second.parameters()).isEqualTo(Map.of("units", 4));
    assertThat(BlockExpansion.drawnId("block/2/dense")).isEqualTo("dense");
    assertThat(BlockExpansion.drawnId("dense")).isEqualTo("dense");
    assertThat(expansion.problems()).isEmpty();
  }

  @Test
  void blocksLieInBlocks() {
    DrawnNetwork drawn =
        framed()
            .block("", "outer", 2)
            .block("outer", "inner", 2)
            .in("inner", "dense", "dense")
            .chain("input", "outer", "output")
            .chain("outerIn", "inner", "outerOut")
            .chain("innerIn", "dense", "innerOut")
            .network();

    assertThat(wires(BlockExpansion.of(drawn)))
        .containsExactlyInAnyOrder(
            "input>outer/1/inner/1/dense",
            "outer/1/inner/1/dense>outer/1/inner/2/dense",
            "outer/1/inner/2/dense>outer/2/inner/1/dense",
            "outer/2/inner/1/dense>outer/2/inner/2/dense",
            "outer/2/inner/2/dense>output");
  }

  @Test
  void severalPortsLeadWhereTheyAreWired() {
    DrawnNetwork drawn =
        framed()
            .in("", "block", "block")
            .in("block", "a", "block-input", "port", "in")
            .in("block", "b", "block-input", "port", "in_2")
            .in("block", "left", "dense")
            .in("block", "x", "block-output", "port", "out")
            .in("block", "y", "block-output", "port", "out_2")
            .in("", "before", "dense")
            .in("", "sum", "add")
            .chain("input", "before")
            .wire("input", "out", "block", "in")
            .wire("before", "out", "block", "in_2")
            .chain("a", "left", "x")
            .chain("b", "y")
            .wire("block", "out", "sum", "in")
            .wire("block", "out_2", "sum", "in")
            .chain("sum", "output")
            .network();

    assertThat(wires(BlockExpansion.of(drawn)))
        .containsExactlyInAnyOrder(
            "input>before", "input>block/1/left", "block/1/left>sum", "before>sum", "sum>output");
  }

  @Test
  void whatReachesABypassedNodeGoesOn() {
    DrawnNetwork drawn =
        framed()
            .bypassed("", "off", "dense")
            .bypassed("", "gone", "block", "repeat", 6)
            .in("gone", "goneIn", "block-input", "port", "in")
            .in("gone", "inner", "dense")
            .in("gone", "goneOut", "block-output", "port", "out")
            .in("", "dense", "dense")
            .chain("input", "off", "gone", "dense", "output")
            .chain("goneIn", "inner", "goneOut")
            .network();

    assertThat(wires(BlockExpansion.of(drawn))).containsExactly("dense>output", "input>dense");
    assertThat(BlockExpansion.of(drawn).network().layers()).hasSize(3);
  }

  @Test
  void ofSeveralInputsTheFirstGoesOn() {
    DrawnNetwork drawn =
        framed()
            .in("", "left", "dense")
            .in("", "right", "dense")
            .bypassed("", "sum", "add")
            .chain("input", "left", "sum", "output")
            .chain("input", "right", "sum")
            .network();
    assertThat(wires(BlockExpansion.of(drawn)))
        .contains("left>output")
        .doesNotContain("right>output");
  }

  @ParameterizedTest
  @CsvSource({"gaussiansample, mean, logVariance", "crossattention, in, memory"})
  void ofNamedInputsTheOneGoesOnWhoseShapeLeaves(String type, String like, String other) {
    DrawnNetwork drawn =
        framed()
            .in("", "left", "dense")
            .in("", "right", "dense")
            .bypassed("", "off", type)
            .chain("input", "left")
            .chain("input", "right")
            .wire("left", "out", "off", other)
            .wire("right", "out", "off", like)
            .chain("off", "output")
            .network();
    assertThat(wires(BlockExpansion.of(drawn)))
        .contains("right>output")
        .doesNotContain("left>output");
  }

  @Test
  void aBypassedBranchOfASumStillCounts() {
    DrawnNetwork drawn =
        framed()
            .bypassed("", "branch", "dense")
            .in("", "sum", "add")
            .in("", "dense", "dense", "units", 3, "activation", "softmax")
            .chain("input", "sum", "dense", "output")
            .chain("input", "branch", "sum")
            .network();

    BlockExpansion expansion = BlockExpansion.of(drawn);

    assertThat(expansion.network().into("sum")).hasSize(2);
    assertThat(expansion.network().layer("sum/branch").orElseThrow().type())
        .isEqualTo("activation");
    assertThat(BlockExpansion.drawnId("sum/branch")).isEqualTo("branch");
    assertThat(new ShapeInference(new LayerCatalog()).analyze(expansion.network()).problems())
        .isEmpty();
  }

  @Test
  void aBlockWithTwoInputsStandsOnceAndIsNamed() {
    DrawnNetwork drawn =
        framed()
            .block("", "block", 4)
            .in("block", "more", "block-input", "port", "in_2")
            .in("block", "dense", "dense")
            .chain("input", "block", "output")
            .chain("blockIn", "dense", "blockOut")
            .network();

    BlockExpansion expansion = BlockExpansion.of(drawn);

    assertThat(wires(expansion))
        .containsExactlyInAnyOrder("input>block/1/dense", "block/1/dense>output");
    assertThat(expansion.problems())
        .extracting(d -> d.layerId().orElse(""))
        .containsExactly("block");
  }

  @Test
  void repetitionsBeyondAllMeasureAreNotMade() {
    BlockDrawing drawing = framed();
    String container = "";
    for (int depth = 0; depth < 6; depth++) {
      drawing.block(container, "b" + depth, 100);
      container = "b" + depth;
    }
    drawing.in(container, "dense", "dense");

    BlockExpansion expansion = BlockExpansion.of(drawing.network());

    assertThat(expansion.network().layers()).hasSize(3);
    assertThat(expansion.problems()).hasSize(1);
  }

  @Test
  void aCircleOfBypassedLayersLeadsNowhere() {
    DrawnNetwork drawn =
        framed()
            .bypassed("", "a", "dense")
            .bypassed("", "b", "dense")
            .chain("a", "b", "a")
            .chain("b", "output")
            .network();
    assertThat(BlockExpansion.of(drawn).network().connections()).isEmpty();
  }
}
