package org.layerloom.app.attention.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.layerloom.app.attention.sample.Sentence;

class AttentionChoicesTest {

  private final AttentionChoices choices = new AttentionChoices();

  private static Sentence sentence(int steps, int most) {
    return new Sentence(
        new float[most], steps, most, Collections.nCopies(steps, "a"), Optional.empty(), 0);
  }

  @Test
  void paddingIsDrawnByItselfOnlyWhereItDoesNotCrowdTheSampleOut() {
    assertThat(choices.showsPadding(sentence(8, 8))).isFalse();
    assertThat(choices.showsPadding(sentence(8, 9))).isTrue();
    assertThat(choices.showsPadding(sentence(8, 16))).isTrue();
    assertThat(choices.showsPadding(sentence(8, 17))).isFalse();
  }

  @Test
  void whatAPersonWantsOfPaddingStays() {
    choices.paddingProperty().set(Optional.of(true));
    assertThat(choices.showsPadding(sentence(8, 48))).isTrue();
    assertThat(choices.showsPadding(sentence(8, 8))).isFalse();
    choices.paddingProperty().set(Optional.of(false));
    assertThat(choices.showsPadding(sentence(8, 9))).isFalse();
  }
}
