package org.layerloom.graph.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GraphNodeTest {
  private static GraphNode with(Map<String, Object> properties) {
    return new GraphNode("a", "box", "A", properties, 0, 0, List.of(), List.of());
  }

  @Test
  void keepsPropertiesInTheOrderOfInsertion() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("z", 1);
    properties.put("a", 2);
    assertThat(with(properties).withProperty("m", 3).properties().keySet())
        .containsExactly("z", "a", "m");
  }

  @Test
  void doesNotChangeWithTheListItWasMadeFrom() {
    List<Object> sizes = new ArrayList<>(List.of(1, 2));
    GraphNode node = with(Map.of("sizes", sizes));
    sizes.add(3);
    assertThat(node.properties()).containsEntry("sizes", List.of(1, 2));
  }

  @Test
  void removesAPropertySetToNull() {
    assertThat(with(Map.of("a", 1)).withProperty("a", null).properties()).isEmpty();
  }

  @Test
  void refusesAValueThatTheClipboardCouldNotCarry() {
    assertThatThrownBy(() -> with(Map.of("a", new Object())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("property a");
  }

  @Test
  void refusesTwoPortsOfOneName() {
    assertThatThrownBy(
            () ->
                new GraphNode(
                    "a",
                    "box",
                    "A",
                    Map.of(),
                    0,
                    0,
                    List.of(Port.input("in"), Port.input("in")),
                    List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
