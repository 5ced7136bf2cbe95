package org.layerloom.graph.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogSearchTest {
  private static CatalogEntry entry(String label, String keywords) {
    return new CatalogEntry(label.toLowerCase().replace(' ', '_'), label, "", "", keywords);
  }

  private final List<CatalogEntry> entries =
      List.of(
          entry("Max pooling", "shrink"),
          entry("Multi-head attention", ""),
          entry("Position", "maximum"),
          entry("Softmax", ""),
          entry("Pool", ""));

  private List<String> find(String typed) {
    return CatalogSearch.rank(entries, typed).stream().map(CatalogEntry::label).toList();
  }

  @Test
  void prefersBeginningsThenWordsThenPartsThenKeywords() {
    assertThat(find("max")).containsExactly("Max pooling", "Softmax", "Position");
    assertThat(find("pool")).startsWith("Pool", "Max pooling");
  }

  @Test
  void findsLettersInOrder() {
    assertThat(find("mha")).containsExactly("Multi-head attention");
  }

  @Test
  void offersEverythingInOrderWhenNothingIsTyped() {
    assertThat(find("  ")).hasSize(5).startsWith("Max pooling");
  }

  @Test
  void findsNothingForNonsense() {
    assertThat(find("zzz")).isEmpty();
  }
}
