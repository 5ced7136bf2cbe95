package org.layerloom.graph.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.layerloom.graph.demo.DemoBoxes.box;
import static org.layerloom.graph.demo.DemoBoxes.wire;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.text.GraphTexts;

class StructuralValidatorTest {
  private final Graph graph = new Graph();
  private final ConnectionValidator structural =
      new StructuralValidator(GraphTexts.forLocale(Locale.ENGLISH));

  StructuralValidatorTest() {
    graph.putNode(box("a", "step", "First", 0, 0));
    graph.putNode(box("b", "step", "Second", 0, 0));
    graph.putNode(box("c", "join", "Third", 0, 0));
    graph.connect(wire("a", "b"));
    graph.connect(wire("b", "c"));
  }

  private ConnectionVerdict check(Connection candidate) {
    return structural.check(graph.snapshot(), candidate);
  }

  @Test
  void refusesACycleAndNamesTheNodes() {
    ConnectionVerdict verdict = check(wire("c", "a"));
    assertThat(verdict.isAllowed()).isFalse();
    assertThat(verdict.reason())
        .isEqualTo("This would close a loop: First → Second → Third → First.");
  }

  @Test
  void refusesANodeThatFeedsItself() {
    assertThat(check(wire("a", "a")).reason()).isEqualTo("First cannot feed itself.");
  }

  @Test
  void refusesTwoInputsAndTwoOutputs() {
    assertThat(check(Connection.between("a", "in", "c", "in")).reason())
        .startsWith("Both ends are inputs.");
    assertThat(check(Connection.between("a", "out", "c", "out")).reason())
        .startsWith("Both ends are outputs.");
  }

  @Test
  void refusesUnknownPortsAndNodes() {
    assertThat(check(Connection.between("a", "gone", "c", "in")).reason()).contains("First");
    assertThat(check(wire("nobody", "c")).isAllowed()).isFalse();
  }

  @Test
  void refusesAWireThatIsThere() {
    assertThat(check(wire("b", "c")).isAllowed()).isFalse();
  }

  @Test
  void asksTheOtherRuleOnlyWhenItAllows() {
    ConnectionValidator both =
        structural.and((snapshot, wire) -> ConnectionVerdict.refused("other"));
    assertThat(both.check(graph.snapshot(), wire("a", "c")).reason()).isEqualTo("other");
    assertThat(both.check(graph.snapshot(), wire("a", "a")).reason()).contains("itself");
    assertThat(both.quickCheck(graph.snapshot(), wire("a", "c")).reason()).isEqualTo("other");
  }

  @Test
  void speaksTheLanguageOfTheMoment() {
    AtomicReference<GraphTexts> texts = new AtomicReference<>(GraphTexts.forLocale(Locale.ENGLISH));
    ConnectionValidator validator = new StructuralValidator(texts::get);
    texts.set(GraphTexts.forLocale(Locale.SIMPLIFIED_CHINESE));
    assertThat(validator.check(graph.snapshot(), wire("a", "a")).reason())
        .isEqualTo("First 不能连到自身。");
  }
}
