package org.layerloom.app.generate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CharactersTest {

  private static final String TEXT = "ab🙂cd";

  @Test
  void takesTheBeginningWithoutHalfAnEmoji() {
    assertThat(Characters.first(TEXT, 2)).isEqualTo("ab");
    assertThat(Characters.first(TEXT, 3)).isEqualTo("ab");
    assertThat(Characters.first(TEXT, 4)).isEqualTo("ab🙂");
    assertThat(Characters.first(TEXT, 0)).isEmpty();
    assertThat(Characters.first(TEXT, 9)).isEqualTo(TEXT);
  }

  @Test
  void takesTheEndWithoutHalfAnEmoji() {
    assertThat(Characters.last(TEXT, 2)).isEqualTo("cd");
    assertThat(Characters.last(TEXT, 3)).isEqualTo("cd");
    assertThat(Characters.last(TEXT, 4)).isEqualTo("🙂cd");
    assertThat(Characters.last(TEXT, 0)).isEmpty();
    assertThat(Characters.last(TEXT, 9)).isEqualTo(TEXT);
  }
}
