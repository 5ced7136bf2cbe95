package org.layerloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void columnsLineUpAndNumbersStandAtTheRight() {
    TextTable table = new TextTable("Name", "Count").right(1);
    table.row("Dense", "7");
    table.row("A", "1,024");

    assertThat(table.lines())
        .containsExactly("Name   Count", "-----  -----", "Dense      7", "A      1,024");
  }

  @Test
  void chineseCharactersTakeTwoPlaces() {
    TextTable table = new TextTable("名称", "数");
    table.row("全连接", "1");

    assertThat(table.lines()).containsExactly("名称    数", "------  --", "全连接  1");
  }

  @Test
  void clipsToThePlacesOfATerminal() {
    assertThat(TextTable.clip("全连接 layer", 5)).isEqualTo("全连");
    assertThat(TextTable.clip("layer", 5)).isEqualTo("layer");
  }
}
