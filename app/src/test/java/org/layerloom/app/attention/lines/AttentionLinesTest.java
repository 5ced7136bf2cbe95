package org.layerloom.app.attention.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.layerloom.app.attention.choice.TokenSelection;
import org.layerloom.app.attention.lines.AttentionLines.Line;
import org.layerloom.app.attention.lines.AttentionLines.Side;
import org.layerloom.app.attention.lines.AttentionLines.Token;
import org.layerloom.app.attention.map.Readings;
import org.layerloom.engine.attention.Intervention;
import org.layerloom.engine.attention.LayerAttention;

class AttentionLinesTest {

  private final LayerAttention layer = Readings.layer("one", true, 3, 6, 4, 1, Intervention.NONE);

  @Test
  void drawsEachWeightOfTheChosenHeadsThatCanBeSeen() {
    AttentionLines lines = AttentionLines.of(layer, Set.of(0, 2));

    int seen = 0;
    for (int head : new int[] {0, 2}) {
      for (int i = 0; i < 36; i++) {
        seen += layer.weight(head, i / 6, i % 6) >= 0.01 ? 1 : 0;
      }
    }
    assertThat(lines.lines())
        .hasSize(seen)
        .allMatch(Line::full)
        .allMatch(l -> l.weight() == layer.weight(l.head(), l.query(), l.key()))
        .allMatch(l -> l.key() <= l.query())
        .extracting(Line::head)
        .containsOnly(0, 2);
    assertThat(lines.leftOut()).isZero();
  }

  @Test
  void theStrongestLineIsDrawnLastAndInFullColour() {
    AttentionLines lines = AttentionLines.of(layer, Set.of(1));
    Line last = lines.lines().get(lines.lines().size() - 1);
    Line first = lines.lines().get(0);

    assertThat(lines.opacity(last)).isEqualTo(1);
    assertThat(lines.opacity(first)).isLessThan(lines.opacity(last));
    assertThat(lines.lines()).extracting(Line::weight).isSorted();
  }

  @Test
  void isolatesOneToken() {
    AttentionLines lines = AttentionLines.of(layer, Set.of(0));
    Token query = new Token(Side.QUERY, 4);
    AttentionLines isolated = lines.showing(TokenSelection.NONE, Optional.of(query));

    assertThat(isolated.lines()).filteredOn(Line::full).isNotEmpty().allMatch(l -> l.query() == 4);
    assertThat(isolated.lines()).filteredOn(l -> !l.full()).anyMatch(l -> l.query() != 4);
    assertThat(isolated.opacity(isolated.lines().get(0))).isLessThan(0.2);
    Token key = new Token(Side.KEY, 2);
    assertThat(lines.isolating(key).lines()).filteredOn(Line::full).allMatch(l -> l.key() == 2);
    assertThat(isolated.strongest(2))
        .hasSize(2)
        .extracting(Line::weight)
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  @Test
  void setsOffWhatIsSelectedOnTheMaps() {
    TokenSelection selection = new TokenSelection(Set.of(3, 5), Set.of(1));
    AttentionLines lines = AttentionLines.of(layer, Set.of(0)).showing(selection, Optional.empty());

    assertThat(lines.lines())
        .filteredOn(Line::full)
        .isNotEmpty()
        .allMatch(l -> selection.shows(l.query(), l.key()));
  }

  @Test
  void ofTooManyLinesTheStrongestStay() {
    LayerAttention large = Readings.layer("large", false, 4, 48, 1, 5, Intervention.NONE);
    Set<Integer> heads = Set.of(0, 1, 2, 3);
    AttentionLines lines = AttentionLines.of(large, heads);
    float weakest = lines.lines().get(0).weight();
    int stronger = 0;
    for (int head : heads) {
      for (int i = 0; i < 48 * 48; i++) {
        stronger += large.weight(head, i / 48, i % 48) > weakest + 0.001 ? 1 : 0;
      }
    }
    assertThat(lines.lines().size()).isBetween(AttentionLines.MOST / 2, AttentionLines.MOST);
    assertThat(lines.leftOut()).isPositive();
    assertThat(stronger).isLessThanOrEqualTo(lines.lines().size());
  }
}
