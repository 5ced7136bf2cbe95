package org.layerloom.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.layerloom.app.language.Language;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.LayerSpec;
import org.layerloom.engine.project.Project.Position;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.PortRef;
import org.layerloom.graph.validation.ConnectionVerdict;

class LayerConnectionRuleTest {

  private final LayerCatalog layers = new LayerCatalog();
  private final Language language = new Language(Locale.ENGLISH);
  private final LayerConnectionRule rule = new LayerConnectionRule(layers, language);
  private final NetworkMapping mapping = new NetworkMapping(layers);
  private final Graph graph = new Graph();

  private void add(String id, String type, Map<String, Object> parameters) {
    String name = id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
    graph.putNode(mapping.node(new LayerSpec(id, type, name, parameters), new Position(0, 0)));
  }

  private static Connection wire(String from, String to) {
    return new Connection(new PortRef(from, "out"), new PortRef(to, "in"));
  }

  private ConnectionVerdict judge(String from, String to) {
    return rule.check(graph.snapshot(), wire(from, to));
  }

  private void image() {
    add("image", "input", Map.of("shape", List.of(1, 28, 28)));
  }

  private void vector() {
    add("vector", "input", Map.of("shape", List.of(784)));
  }

  @Test
  void refusesAnImageIntoDenseAndSaysWhatWasExpectedAndWhatCame() {
    image();
    add("dense", "dense", Map.of());

    ConnectionVerdict verdict = judge("image", "dense");
    assertThat(verdict.isAllowed()).isFalse();
    assertThat(verdict.reason()).contains("Dense", "expected a vector", "1 × 28 × 28", "Flatten");
  }

  @Test
  void refusesAVectorIntoConvolution() {
    vector();
    add("conv", "conv2d", Map.of());

    assertThat(judge("vector", "conv").reason()).contains("Conv", "expected an image", "784");
  }

  @Test
  void refusesTheShapeThatAFarLayerHasMadeOfTheInput() {
    image();
    add("conv", "conv2d", Map.of("filters", 8, "kernel", List.of(3, 3)));
    add("dense", "dense", Map.of());
    graph.connect(wire("image", "conv"));

    assertThat(judge("conv", "dense").reason()).contains("8 × 26 × 26");
  }

  @Test
  void refusesACircleAndNamesItsLayers() {
    add("one", "dense", Map.of());
    add("two", "dense", Map.of());
    graph.connect(wire("one", "two"));

    assertThat(judge("two", "one").isAllowed()).isFalse();
    assertThat(judge("two", "one").reason()).contains("One", "Two");
  }

  @Test
  void refusesALayersOwnOutput() {
    add("dense", "dense", Map.of());

    assertThat(judge("dense", "dense").isAllowed()).isFalse();
    assertThat(judge("dense", "dense").reason()).contains("Dense");
  }

  @Test
  void allowsWhatFits() {
    image();
    add("flatten", "flatten", Map.of());
    add("dense", "dense", Map.of());
    assertThat(judge("image", "flatten").isAllowed()).isTrue();
    graph.connect(wire("image", "flatten"));

    assertThat(judge("flatten", "dense").isAllowed()).isTrue();
  }

  @Test
  void allowsWhatCannotBeJudgedYet() {
    add("flatten", "flatten", Map.of());
    add("dense", "dense", Map.of());

    assertThat(judge("flatten", "dense").isAllowed()).isTrue();
  }

  @Test
  void allowsAWireThatTakesThePlaceOfAnother() {
    vector();
    add("first", "dense", Map.of());
    add("last", "dense", Map.of());
    graph.connect(wire("vector", "first"));
    graph.connect(wire("vector", "last"));

    assertThat(judge("first", "last").isAllowed()).isTrue();
  }

  @Test
  void doesNotHoldAnEarlierErrorElsewhereAgainstANewWire() {
    image();
    add("broken", "dense", Map.of());
    add("flatten", "flatten", Map.of());
    graph.connect(wire("image", "broken"));

    assertThat(judge("image", "flatten").isAllowed()).isTrue();
  }

  @Test
  void doesNotHoldALayersOwnBadSettingAgainstItsWire() {
    vector();
    add("dense", "dense", Map.of("units", -1));

    assertThat(judge("vector", "dense").isAllowed()).isTrue();
  }

  @Test
  void givesItsReasonInTheLanguageOfTheMoment() {
    image();
    add("dense", "dense", Map.of());
    language.speak(Locale.SIMPLIFIED_CHINESE);

    assertThat(judge("image", "dense").reason()).matches("(?s).*\\p{IsHan}.*").contains("28");
  }
}
