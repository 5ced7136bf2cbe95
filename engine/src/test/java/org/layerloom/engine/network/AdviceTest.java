package org.layerloom.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.text.Texts;

/** What the analysis says beyond what must be mended. */
class AdviceTest {

  private final ShapeInference inference = new ShapeInference(new LayerCatalog());

  @Test
  void anActivationOnTopOfAnotherIsDoubted() {
    NetworkSpec doubled =
        Drawing.of(4)
            .dense(3, "relu")
            .then("activation", "activation", "tanh")
            .dense(2, "softmax")
            .classes();

    List<Diagnostic> problems = inference.analyze(doubled).problems();

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).isError()).isFalse();
    assertThat(problems.get(0).problem().key()).isEqualTo("problem.doubledActivation");
    assertThat(problems.get(0).fixes())
        .containsExactly(new Fix.SetParameter("dense", "activation", "identity"));
  }

  @Test
  void anActivationBehindAPlainLayerIsNot() {
    NetworkSpec plain =
        Drawing.of(4)
            .dense(3, "identity")
            .then("activation", "activation", "tanh")
            .then("dropout")
            .then("activation", "activation", "identity")
            .dense(2, "softmax")
            .classes();

    assertThat(inference.analyze(plain).problems()).isEmpty();
  }

  @Test
  void branchesThatDoNotGoTogetherAreNamedWithWhereTheyPart() {
    NetworkSpec network =
        Drawing.of(4)
            .named("stem", "dense", "units", 3)
            .named("left", "dense", "units", 5)
            .from("stem")
            .named("right", "dense", "units", 6)
            .then("add")
            .wire("left", "add")
            .dense(2, "softmax")
            .classes();

    String said =
        new Texts(Locale.ENGLISH).format(inference.analyze(network).problems().get(0).problem());

    assertThat(said).contains("Right", "Left", "part behind Stem");
  }

  @Test
  void anEditAnswersAsAFreshAnalysisDoes() {
    NetworkSpec before = Drawing.of(4).dense(3, "relu").dense(2, "softmax").classes();
    NetworkSpec after = Drawing.of(9).dense(8, "relu").dense(2, "softmax").classes();
    inference.analyze(before);

    NetworkAnalysis again = inference.analyze(after);

    assertThat(again).isEqualTo(new ShapeInference(new LayerCatalog()).analyze(after));
    assertThat(inference.analyze(before)).isNotEqualTo(again);
  }

  @Test
  void receptiveFieldsGrowAlongASequence() {
    NetworkSpec network =
        Drawing.of(40, 2)
            .named("one", "conv1d", "length", 3, "edges", "same")
            .named("two", "conv1d", "length", 3, "spread", 2, "edges", "causal")
            .then("maxpool1d")
            .named("three", "conv1d", "length", 3)
            .then("globalpool1d")
            .dense(2, "softmax")
            .classes();

    NetworkAnalysis analysis = inference.analyze(network);

    assertThat(field(analysis, "one")).isEqualTo(3);
    assertThat(field(analysis, "two")).isEqualTo(7);
    assertThat(field(analysis, "maxpool1d")).isEqualTo(8);
    // Steps lie two apart behind the pooling: 8 + 2 · 2.
    assertThat(field(analysis, "three")).isEqualTo(12);
    assertThat(analysis.layers().get("globalpool1d").reach()).isEmpty();
  }

  @Test
  void receptiveFieldsOfImagesAreThoseOfTheLiterature() {
    NetworkSpec vgg =
        Drawing.of(3, 32, 32)
            .named("one", "conv2d", "filters", 2, "padding", "same")
            .named("two", "conv2d", "filters", 2, "padding", "same")
            .then("maxpool2d")
            .named("three", "depthwiseconv2d", "kernel", List.of(3, 5), "padding", "same")
            .then("upsampling2d")
            .named("four", "conv2d", "filters", 2, "padding", "same")
            .then("flatten")
            .dense(2, "softmax")
            .classes();

    NetworkAnalysis analysis = inference.analyze(vgg);

    // VGG's 3, 5, 6 and 10; Simonyan, Zisserman 2015.
    assertThat(field(analysis, "one")).isEqualTo(3);
    assertThat(field(analysis, "two")).isEqualTo(5);
    assertThat(field(analysis, "maxpool2d")).isEqualTo(6);
    assertThat(field(analysis, "three")).isEqualTo(10);
    assertThat(analysis.layers().get("three").reach().orElseThrow().places(1)).isEqualTo(14);
    // Twice as large again, so that the places lie one apart: 10 + 2 · 1.
    assertThat(field(analysis, "four")).isEqualTo(12);
    assertThat(analysis.layers().get("flatten").reach()).isEmpty();
  }

  @Test
  void aResidualBranchSeesAsFarAsItsLongerPath() {
    NetworkSpec network =
        Drawing.of(1, 8, 8)
            .named("stem", "conv2d", "filters", 2, "padding", "same")
            .named("body", "conv2d", "filters", 2, "padding", "same")
            .then("add")
            .wire("stem", "add")
            .then("flatten")
            .dense(2, "softmax")
            .classes();

    assertThat(field(inference.analyze(network), "add")).isEqualTo(5);
  }

  private static long field(NetworkAnalysis analysis, String layer) {
    return analysis.layers().get(layer).reach().orElseThrow().places(0);
  }

  @Test
  void aTimeThatIsOpenStaysATUntilTheDataAreKnown() {
    NetworkSpec network =
        new Drawing()
            .apart("input", "input", "shape", "T × 3")
            .then("gru", "units", 2, "steps", "all")
            .then("laststep")
            .dense(2, "softmax")
            .classes();

    NetworkAnalysis alone = inference.analyze(network);
    NetworkAnalysis joined =
        inference.analyze(network, new TaskShape(TensorShape.sequence(20, 3), 2, true));

    assertThat(alone.problems()).isEmpty();
    assertThat(alone.layers().get("gru").output()).hasToString("T × 2");
    assertThat(joined.problems()).isEmpty();
    assertThat(joined.layers().get("gru").output()).hasToString("20 × 2");
    assertThat(joined.layers().get("gru").multiplyAdds()).isEqualTo(20 * 3 * 2 * (3 + 2));
    assertThat(OpenTime.closed(network, joined).layer("input").orElseThrow().parameters())
        .containsEntry("shape", List.of(20, 3));
  }

  @Test
  void sequencesAndTokensThatDoNotFitAreToldWithARemedy() {
    TaskShape brackets = new TaskShape(TensorShape.tokens(24, 2), 2, true);
    TaskShape tagging = new TaskShape(TensorShape.sequence(5, 3), 2, true, true);

    assertThat(keys(inference.analyze(Drawing.of(24).dense(2, "softmax").classes(), brackets)))
        .containsExactly("problem.vocabulary");
    assertThat(
            keys(inference.analyze(Drawing.tokens(24, 2).dense(2, "softmax").classes(), brackets)))
        .containsExactly("problem.named");
    assertThat(
            keys(
                inference.analyze(
                    Drawing.of(4, 3)
                        .then("embedding")
                        .then("laststep")
                        .dense(2, "softmax")
                        .classes())))
        .containsExactly("problem.named");
    assertThat(
            keys(
                inference.analyze(
                    Drawing.tokens(24, 9).then("embedding").dense(2, "softmax").classes(),
                    brackets)))
        .containsExactly("problem.oneAnswer");
    assertThat(
            keys(
                inference.analyze(
                    Drawing.of(5, 3).then("laststep").dense(2, "softmax").classes(), tagging)))
        .containsExactly("problem.answerEachStep");
    assertThat(
            keys(
                inference.analyze(
                    Drawing.tokens(5, 9)
                        .then("embedding", "features", 3)
                        .then("positions", "encoding", "learned", "positions", 4)
                        .then("laststep")
                        .dense(2, "softmax")
                        .classes())))
        .containsExactly("problem.named");
    assertThat(keys(inference.analyze(Drawing.of(5, 3).dense(2, "softmax").classes(), tagging)))
        .isEmpty();
  }

  private static List<String> keys(NetworkAnalysis analysis) {
    return analysis.problems().stream().map(d -> d.problem().key()).toList();
  }
}
