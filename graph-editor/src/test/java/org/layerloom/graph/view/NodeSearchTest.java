package org.layerloom.graph.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.layerloom.graph.demo.DemoBoxes.box;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.layerloom.graph.model.GraphNode;

class NodeSearchTest {
  private final List<GraphNode> nodes =
      List.of(
          box("z", "sink", "Last", 900, 0),
          box("a", "source", "Tokens", 0, 0).withProperty("path", "Poems.txt"),
          box("b", "step", "Embedding", 300, 0).withProperty("size", 128));

  private List<String> find(String typed) {
    return new NodeSearch(node -> NodePresentation.titled("Karte " + node.name()))
        .find(nodes, typed);
  }

  @Test
  void findsByNameTypeAndPropertyValueWhateverTheCase() {
    assertThat(find("embed")).containsExactly("b");
    assertThat(find("SINK")).containsExactly("z");
    assertThat(find("poems")).containsExactly("a");
    assertThat(find("128")).containsExactly("b");
  }

  @Test
  void findsByTheNameOfAPropertyAndItsValueTogether() {
    assertThat(find("size=128")).containsExactly("b");
    assertThat(find("Size 128")).containsExactly("b");
    assertThat(find("size=12 step")).containsExactly("b");
    assertThat(find("size=64")).doesNotContain("b");
  }

  @Test
  void findsByWhatTheCardSays() {
    assertThat(find("karte")).containsExactly("a", "b", "z");
  }

  @Test
  void wantsEveryWord() {
    assertThat(find(" step 128 ")).containsExactly("b");
    assertThat(find("step 64")).isEmpty();
  }

  @Test
  void findsNothingWhileNothingIsTyped() {
    assertThat(find("  ")).isEmpty();
  }
}
