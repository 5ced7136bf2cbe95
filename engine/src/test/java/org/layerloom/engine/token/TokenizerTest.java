package org.layerloom.engine.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.layerloom.engine.token.BytePairTokenizer.Merger;

class TokenizerTest {

  private static final List<String> TEXTS =
      List.of("The cat sat.", "The cat's hat, the cat's mat!", "Don’t sit (2 cats) 😀 there.");

  @ParameterizedTest
  @EnumSource(TokenizerKind.class)
  void theSameTextsGiveTheSameVocabularyWhateverTheirOrder(TokenizerKind kind) {
    Tokenizer first = kind.train(TEXTS, 40);
    Tokenizer second = kind.train(List.of(TEXTS.get(2), TEXTS.get(0), TEXTS.get(1)), 40);

    assertThat(second.tokens()).isEqualTo(first.tokens());
    assertThat(first.tokens().get(Tokenizer.UNKNOWN)).isEqualTo("<unk>");
    assertThat(TokenizerKind.find(kind.key())).hasValue(kind);
  }

  @ParameterizedTest
  @EnumSource(TokenizerKind.class)
  void theVocabularyHoldsNoMoreThanAskedFor(TokenizerKind kind) {
    for (int limit : new int[] {4, 9, 30}) {
      assertThat(kind.train(TEXTS, limit).size()).isLessThanOrEqualTo(limit);
    }
  }

  @Test
  void theVocabularyIsFilledWhereThereIsEnough() {
    assertThat(TokenizerKind.CHARACTERS.train(TEXTS, 9).size()).isEqualTo(9);
    assertThat(TokenizerKind.WORDS.train(TEXTS, 9).size()).isEqualTo(9);
    assertThat(TokenizerKind.BYTE_PAIRS.train(List.of(" the then these".repeat(9)), 12).size())
        .isEqualTo(12);
  }

  @Test
  void charactersGiveTheTextBack() {
    Tokenizer characters = TokenizerKind.CHARACTERS.train(TEXTS, 100);

    for (String text : TEXTS) {
      int[] tokens = characters.encode(text);
      assertThat(tokens).hasSize(text.codePointCount(0, text.length()));
      assertThat(characters.decode(-1, tokens)).isEqualTo(text);
    }
    assertThat(characters.encode("cQ")[1]).isEqualTo(Tokenizer.UNKNOWN);
    assertThat(characters.unknown("cQaQZ")).containsExactly("Q", "Z");
  }

  @Test
  void theRarestCharactersAreUnknownWhereTheVocabularyIsFull() {
    Tokenizer characters = TokenizerKind.CHARACTERS.train(List.of("aaaabbbccd"), 3);

    assertThat(characters.tokens()).containsExactly("<unk>", "a", "b");
    assertThat(characters.encode("abcd")).containsExactly(1, 2, 0, 0);
  }

  @Test
  void wordsAreSmallLettersAndMarksStandAlone() {
    assertThat(words("Don’t PANIC, it's 1999-ish (really)!"))
        .containsExactly(
            "don’t", "panic", ",", "it's", "1999", "-", "ish", "(", "really", ")", "!");
    assertThat(words("我爱 Java。")).containsExactly("我", "爱", "java", "。");
    assertThat(words(" \t\n ")).isEmpty();
  }

  /** As the tokenizer takes a text apart that it has learnt all of. */
  private static List<String> words(String text) {
    Tokenizer tokenizer = TokenizerKind.WORDS.train(List.of(text), 1000);
    return Arrays.stream(tokenizer.encode(text)).mapToObj(tokenizer.tokens()::get).toList();
  }

  @Test
  void theMostFrequentWordsAreKept() {
    Tokenizer words = TokenizerKind.WORDS.train(List.of("b a b a b c", "d C"), 4);

    assertThat(words.tokens()).containsExactly("<unk>", "b", "a", "c");
    assertThat(words.encode("a d b")).containsExactly(2, 0, 1);
    assertThat(words.unknown("x a D x")).containsExactly("x", "d");
  }

  @Test
  void wordsArePutTogetherAsTheyArePrinted() {
    Tokenizer words = TokenizerKind.WORDS.train(List.of("yes , ( we ) can ! 我 们"), 100);
    int[] tokens = words.encode("yes, (we) can! 我们");

    assertThat(words.decode(-1, tokens)).isEqualTo("yes, (we) can! 我们");
    assertThat(words.decode(words.encode("yes")[0], words.encode("we"))).isEqualTo(" we");
    assertThat(words.decode(words.encode("yes")[0], words.encode(","))).isEqualTo(",");
  }

  /** The example of Sennrich, Haddow, Birch (2016), figure 1, with a blank where they have </w>. */
  @Test
  void bytePairsMergeTheMostFrequentFirst() {
    String text = " low".repeat(5) + " lower".repeat(2) + " newest".repeat(6) + " widest".repeat(3);
    BytePairTokenizer pairs = (BytePairTokenizer) TokenizerKind.BYTE_PAIRS.train(List.of(text), 40);

    List<String> made = pairs.tokens().subList(pairs.characters().size() + 1, pairs.size());
    // e s and s t both come 9 times: the lower number, that of e, goes first.
    assertThat(made).startsWith("es", "est");
    assertThat(made).contains(" low", " newest");
    assertThat(pairs.encode(" lowest"))
        .containsExactly(number(pairs, " low"), number(pairs, "est"));
  }

  private static int number(Tokenizer tokenizer, String token) {
    return tokenizer.tokens().indexOf(token);
  }

  @Test
  void bytePairsGiveTheTextBack() {
    Tokenizer pairs = TokenizerKind.BYTE_PAIRS.train(TEXTS, 80);
    String text = "  The  cat,\n\n sat (2)\tthere. 😀 " + "that".repeat(60);

    assertThat(pairs.decode(-1, pairs.encode(text.replace('\n', ' ').replace('\t', ' '))))
        .isEqualTo(text.replace('\n', ' ').replace('\t', ' '));
    assertThat(pairs.encode(text)).hasSizeLessThan(text.length());
    assertThat(pairs.unknown("Qat")).containsExactly("Q");
  }

  @Test
  void blanksAreSeenInLists() {
    assertThat(TokenNames.visible("\n")).isEqualTo("\\n");
    assertThat(TokenNames.visible("  ")).isEqualTo("␣␣");
    assertThat(TokenNames.visible(" a b")).isEqualTo(" a b");
  }

  @Test
  void whatCannotBeAVocabularyIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new CharacterTokenizer(List.of("ab")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CharacterTokenizer(List.of("a", "a")));
    assertThatIllegalArgumentException().isThrownBy(() -> new CharacterTokenizer(List.of("")));
    assertThatIllegalArgumentException().isThrownBy(() -> new WordTokenizer(List.of("two words")));
    assertThatIllegalArgumentException().isThrownBy(() -> new WordTokenizer(List.of("Capital")));
    List<String> ab = List.of("a", "b");
    for (Merger wrong :
        List.of(new Merger(0, 1), new Merger(1, 3), new Merger(-1, 1), new Merger(9, 9))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new BytePairTokenizer(ab, List.of(wrong)));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BytePairTokenizer(ab, List.of(new Merger(1, 2), new Merger(1, 2))));
    // Doubling again and again would fill the memory with a small file.
    List<Merger> doubling =
        java.util.stream.IntStream.range(1, 40)
            .mapToObj(i -> new Merger(i == 1 ? 1 : i + 1, i == 1 ? 1 : i + 1))
            .toList();
    assertThatIllegalArgumentException().isThrownBy(() -> new BytePairTokenizer(ab, doubling));
  }

  @ParameterizedTest
  @EnumSource(TokenizerKind.class)
  void aMillionTokensAreTakenApart(TokenizerKind kind) {
    Tokenizer tokenizer = kind.train(TEXTS, 40);

    assertThat(tokenizer.encode("the cat ".repeat(500_000))).hasSizeGreaterThanOrEqualTo(500_000);
    assertThat(tokenizer.encode("a".repeat(1_000_000))).isNotEmpty();
  }
}
