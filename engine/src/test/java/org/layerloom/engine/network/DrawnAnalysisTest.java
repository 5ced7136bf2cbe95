package org.layerloom.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.layerloom.engine.BlockDrawing;
import org.layerloom.engine.layer.LayerCatalog;

class DrawnAnalysisTest {

  private static DrawnAnalysis analysis(BlockDrawing drawing) {
    DrawnNetwork drawn = drawing.network();
    BlockExpansion expansion = BlockExpansion.of(drawn);
    return DrawnAnalysis.of(
        drawn, expansion, new ShapeInference(new LayerCatalog()).analyze(expansion.network()));
  }

  private static BlockDrawing repeated(Object... settings) {
    return BlockDrawing.of(NetworkSpec.EMPTY)
        .in("", "input", "input", "shape", List.of(4))
        .block("", "block", 3)
        .in("block", "dense", "dense", settings)
        .bypassed("block", "off", "dense", "units", 99)
        .in("", "last", "dense", "units", 2, "activation", "softmax")
        .in("", "output", "output")
        .chain("input", "block", "last", "output")
        .chain("blockIn", "off", "dense", "blockOut");
  }

  private static String shape(DrawnAnalysis analysis, String id) {
    return analysis.node(id).map(report -> report.output().toString()).orElse("?");
  }

  @Test
  void aBlockShowsWhatLeavesItAndTheCostOfAllItsCopies() {
    DrawnAnalysis analysis = analysis(repeated("units", 5));

    // 4·5+5 in the first copy, 5·5+5 in the others.
    assertThat(analysis.node("block").orElseThrow().parameters()).isEqualTo(25 + 30 + 30);
    assertThat(shape(analysis, "block")).isEqualTo("5");
    assertThat(analysis.node("dense").orElseThrow().parameters()).isEqualTo(25);
    assertThat(shape(analysis, "blockIn")).isEqualTo("4");
    assertThat(shape(analysis, "off")).isEqualTo("4");
    assertThat(analysis.node("off").orElseThrow().parameters()).isZero();
    assertThat(shape(analysis, "blockOut")).isEqualTo("5");
    assertThat(shape(analysis, "output")).isEqualTo("2");
    assertThat(analysis.shape("block", "out").orElseThrow().toString()).isEqualTo("5");
    assertThat(analysis.network().parameters()).isEqualTo(25 + 30 + 30 + 12);
    assertThat(analysis.problems()).isEmpty();
  }

  @Test
  void whatIsWrongInEveryCopyIsSaidOnceOfTheDrawnLayer() {
    DrawnAnalysis analysis = analysis(repeated("units", 0));
    assertThat(analysis.problems())
        .filteredOn(Diagnostic::isError)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.layerId()).contains("dense");
              assertThat(problem.problem().values().get(0)).isEqualTo("Block › Dense");
            });
  }

  @Test
  void aFixIsForTheDrawnLayer() {
    DrawnAnalysis analysis =
        analysis(
            BlockDrawing.of(NetworkSpec.EMPTY)
                .in("", "input", "input", "shape", List.of(4))
                .block("", "block", 2)
                .in("block", "dense", "dense", "units", 3)
                .in("", "output", "output")
                .chain("input", "block", "output")
                .chain("blockIn", "dense", "blockOut"));
    assertThat(analysis.problems().get(0).fixes())
        .containsExactly(new Fix.SetParameter("dense", "activation", "softmax"));
  }
}
