package org.layerloom.app.attention.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.layerloom.app.attention.choice.AttentionChoices;
import org.layerloom.app.attention.lines.AttentionLines.Side;
import org.layerloom.app.attention.lines.AttentionLines.Token;
import org.layerloom.engine.attention.Intervention.Head;

class LineChoicesTest {

  private final AttentionChoices maps = new AttentionChoices();
  private final LineChoices lines = new LineChoices(maps);

  private void open(String layer, int head) {
    maps.headProperty().set(Optional.of(new Head(layer, head)));
  }

  @Test
  void drawsTheOpenHeadUntilOthersAreChosen() {
    open("one", 1);
    assertThat(lines.headsProperty().get()).containsExactly(1);
    open("one", 2);
    assertThat(lines.headsProperty().get()).containsExactly(2);

    lines.toggle(0);
    assertThat(lines.headsProperty().get()).containsExactlyInAnyOrder(0, 2);
    open("one", 1);
    assertThat(lines.headsProperty().get()).containsExactlyInAnyOrder(0, 2);
    open("two", 0);
    assertThat(lines.headsProperty().get()).containsExactly(0);
    open("one", 3);
    assertThat(lines.headsProperty().get()).containsExactlyInAnyOrder(0, 2);
  }

  @Test
  void theLastHeadStays() {
    open("one", 1);
    lines.toggle(1);
    assertThat(lines.headsProperty().get()).containsExactly(1);
  }

  @Test
  void aTokenIsSetOffInAllViewsAndBackAgain() {
    lines.select(new Token(Side.QUERY, 2));
    lines.select(new Token(Side.KEY, 4));
    assertThat(maps.selectionProperty().get().queries()).containsExactly(2);
    assertThat(maps.selectionProperty().get().keys()).containsExactly(4);

    lines.select(new Token(Side.QUERY, 2));
    assertThat(maps.selectionProperty().get().queries()).isEmpty();
    assertThat(maps.selectionProperty().get().keys()).containsExactly(4);
  }
}
