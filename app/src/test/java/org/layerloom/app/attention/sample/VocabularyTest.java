package org.layerloom.app.attention.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.text.ReadableException;
import org.layerloom.engine.token.WordTokenizer;

class VocabularyTest {

  private final Vocabulary symbols = new Vocabulary(List.of("A", "B", "C"), Optional.empty());
  private final Vocabulary words =
      new Vocabulary(List.of("we", "shall", "pay", "?"), Optional.empty());

  @Test
  void readsCharactersWhereAllTokensAreThat() {
    assertThat(symbols.numbers("BAC", 4)).containsExactly(1, 0, 2);
    assertThat(symbols.numbers(" B A\tC ", 4)).containsExactly(1, 0, 2);
  }

  @Test
  void readsWhatBlanksPartElse() {
    assertThat(words.numbers("pay we  shall", 4)).containsExactly(2, 0, 1);
  }

  @Test
  void readsItsOwnTexts() {
    assertThat(words.numbers(words.text(1, 0, 3), 4)).containsExactly(1, 0, 3);
    assertThat(symbols.text(2, 0)).isEqualTo("CA");
  }

  @Test
  void refusesAnEmptyText() {
    assertRefused(() -> words.numbers(" \n ", 4), Message.of("attention.textEmpty"));
  }

  @Test
  void refusesMoreTokensThanTheNetworkTakes() {
    assertRefused(() -> symbols.numbers("ABABA", 4), Message.of("attention.tooManyTokens", 5, 4));
  }

  @Test
  void namesTheTokenThatIsNotKnownAndThoseThatAre() {
    assertRefused(
        () -> words.numbers("we shall fly", 4),
        Message.of("attention.unknownToken", "fly", 3, "we shall pay ?"));
  }

  @Test
  void readsTextAsItsTokenizerDoesAndNamesWhatThatDoesNotKnow() {
    WordTokenizer tokenizer = new WordTokenizer(List.of("we", "shall", "pay", "."));
    Vocabulary text = new Vocabulary(tokenizer.tokens(), Optional.of(tokenizer));

    assertThat(text.numbers("We shall never pay.", 8)).containsExactly(1, 2, 0, 3, 4);
    assertThat(text.unknown("We shall never, never pay.")).containsExactly("never", ",");
    assertThat(text.text(1, 2, 0, 3, 4)).isEqualTo("we shall <unk> pay.");
    assertThat(text.numbers("we shall <unk> pay.", 8)).containsExactly(1, 2, 0, 3, 4);
    assertThat(text.unknown("we shall <unk> pay.")).isEmpty();
    assertRefused(
        () -> text.numbers("we pay we pay", 3), Message.of("attention.tooManyTokens", 4, 3));
  }

  @Test
  void refusesABookBeforeReadingIt() {
    String book = "A".repeat(1_000_000);
    assertRefused(
        () -> symbols.numbers(book, 4), Message.of("attention.textTooLong", 1_000_000, 4));
  }

  private static void assertRefused(Runnable reading, Message why) {
    assertThatThrownBy(reading::run)
        .isInstanceOfSatisfying(
            ReadableException.class, e -> assertThat(e.readable()).isEqualTo(why));
  }
}
