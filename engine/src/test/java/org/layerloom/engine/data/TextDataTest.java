package org.layerloom.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.token.Tokenizer;
import org.layerloom.engine.token.TokenizerKind;

class TextDataTest {

  @TempDir private Path folder;
  private final DatasetCatalog catalog = new DatasetCatalog();

  @Test
  void speechesAreTwoErasWithATestOfTheirOwn() {
    Dataset speeches = catalog.load(config("speeches", TokenizerKind.WORDS, 500, 48), 1);

    assertThat(speeches.info().targetNames()).containsExactly("early", "modern");
    assertThat(speeches.info().sample()).isEqualTo(TensorShape.tokens(48, 500));
    assertThat(speeches.info().perStep()).isFalse();
    assertThat(speeches.training().size()).isEqualTo(6_000);
    assertThat(speeches.test().orElseThrow().size()).isEqualTo(1_000);
    int modern = 0;
    for (int i = 0; i < 1_000; i++) {
      modern += speeches.test().get().classOf(i);
    }
    assertThat(modern).isEqualTo(500);
    // “Coming into office the declared enemy of both, …”
    Samples test = speeches.test().get();
    float[] first = new float[48];
    test.copyInput(0, first, 0);
    List<String> tokens = speeches.info().tokenizer().orElseThrow().tokens();
    assertThat(tokens.get((int) first[1])).isEqualTo("into");
    assertThat(tokens.get((int) first[7])).isEqualTo("both");
    assertThat(test.steps(0)).isEqualTo(20);
  }

  @Test
  void aRunningTextAsksForTheNextTokenAtEachStep() throws IOException {
    String text = "abcdefghij".repeat(20);
    Dataset dataset = load("book.txt", text, TokenizerKind.CHARACTERS, 100, 8);
    DataSplit split = DataSplit.of(dataset, config("", TokenizerKind.CHARACTERS, 100, 8), 5);

    assertThat(dataset.info().perStep()).isTrue();
    assertThat(dataset.info().targetNames()).isEqualTo(dataset.info().inputNames());
    // 200 characters: 20 for the test, 36 of the other 180 watch.
    assertThat(split.training().size()).isEqualTo(18);
    assertThat(split.validation().size()).isEqualTo(5);
    assertThat(split.test().size()).isEqualTo(3);
    float[] tokens = new float[8];
    float[] targets = new float[8 * 11];
    split.training().copyInput(1, tokens, 0);
    split.training().copyTarget(1, targets, 0);
    List<String> names = dataset.info().inputNames();
    for (int t = 0; t < 8; t++) {
      String next = String.valueOf(text.charAt(8 + t + 1));
      assertThat(names.get((int) tokens[t])).isEqualTo(String.valueOf(text.charAt(8 + t)));
      for (int c = 0; c < 11; c++) {
        assertThat(targets[t * 11 + c]).isEqualTo(names.get(c).equals(next) ? 1 : 0);
      }
    }
    // 144 characters are 143 steps: the last piece has 7.
    assertThat(split.training().steps(16)).isEqualTo(Samples.ALL_STEPS);
    assertThat(split.training().steps(17)).isEqualTo(7);
  }

  @Test
  void theVocabularyIsOfTheTrainingPartAlone() throws IOException {
    String text = "ab".repeat(72) + "cd".repeat(18) + "ef".repeat(10);
    Dataset book = load("book.txt", text, TokenizerKind.CHARACTERS, 100, 8);

    assertThat(book.info().inputNames()).containsExactly("<unk>", "a", "b");

    // Each text has a word of its own: known are those that are learnt from.
    String table =
        "text\tlabel\n"
            + IntStream.range(0, 40)
                .mapToObj(i -> "word" + i + "\t" + (i % 2 == 0 ? "even" : "odd") + "\n")
                .collect(Collectors.joining());
    Dataset words = load("words.tsv", table, TokenizerKind.WORDS, 1_000, 8);
    DataSplit split = DataSplit.of(words, config("", TokenizerKind.WORDS, 1_000, 8), 1);

    assertThat(split.training().size()).isEqualTo(22);
    assertThat(words.info().sample().vocabulary()).isEqualTo(23);
    assertThat(known(split.training())).isEqualTo(22);
    assertThat(known(split.validation())).isZero();
    assertThat(known(split.test())).isZero();
  }

  private static int known(Samples samples) {
    float[] row = new float[samples.inputLength()];
    int known = 0;
    for (int i = 0; i < samples.size(); i++) {
      samples.copyInput(i, row, 0);
      known += row[0] == Tokenizer.UNKNOWN ? 0 : 1;
    }
    return known;
  }

  @Test
  void tablesOfTextsHaveAnyOrderOfColumns() throws IOException {
    Dataset commas =
        load(
            "own.csv",
            "Label,Sentence,year\nnice,\"good, \"\"very\"\" good\",1\nbad,awful,2\n",
            TokenizerKind.WORDS,
            100,
            9);
    assertThat(commas.info().targetNames()).containsExactly("nice", "bad");
    assertThat(commas.training().steps(0)).isEqualTo(6);

    Dataset tabs =
        load(
            "own.tsv",
            "mood\ttext\r\n\r\nnice\t\"good\r\nbad\tawful\r\n",
            TokenizerKind.WORDS,
            9,
            9);
    assertThat(tabs.training().size()).isEqualTo(2);
    assertThat(tabs.training().steps(0)).isEqualTo(2);
  }

  @Test
  void longSentencesAreCutOffBehind() throws IOException {
    Dataset dataset =
        load(
            "own.tsv",
            "text\tlabel\n" + "a b c d e f\tx\nb\ty\n",
            TokenizerKind.CHARACTERS,
            100,
            4);
    float[] row = new float[4];
    dataset.training().copyInput(0, row, 0);

    assertThat(dataset.training().steps(0)).isEqualTo(Samples.ALL_STEPS);
    assertThat(
            IntStream.range(0, 4)
                .mapToObj(i -> dataset.info().inputNames().get((int) row[i]))
                .collect(Collectors.joining()))
        .hasSize(4);
  }

  @Test
  void otherTablesStayTables() throws IOException {
    Path file = Files.writeString(folder.resolve("numbers.csv"), "x,context\n1,2\n3,4\n");

    assertThat(catalog.load(file.toString(), 1).info().sample()).isEqualTo(TensorShape.vector(1));
  }

  @Test
  void everythingWrongIsToldInOneSentence() throws IOException {
    refused("own.tsv", "text\tlabel\n", "has no rows under its headings");
    refused("own.tsv", "a\tb\tc\n1\t2\t3\n", "does not name a column of texts");
    refused("own.tsv", "text\tb\tc\n1\t2\t3\n", "does not name a column of texts");
    refused("own.tsv", "text\tlabel\nx\ta\ny\n", "Line 3 of own.tsv has 1 columns");
    refused(
        "own.tsv",
        "text\tlabel\nx\ta\n \tb\n",
        "Line 3 of own.tsv has nothing in the column “text”");
    refused(
        "own.tsv",
        "text\tlabel\nx\ta\ny\t\n",
        "Line 3 of own.tsv has nothing in the column “label”");
    refused("own.tsv", "text\tlabel\nx\ta\ny\ta\n", "All texts of own.tsv have the label “a”");
    refused("own.csv", "text,label\n\"x,a\ny,b\n", "a quote in line 2 that is never closed");
    refused("own.txt", "ab", "too short");
    refused("own.txt", "", "too short");
    Path latin = folder.resolve("latin.txt");
    Files.write(latin, "na\u00efve reading".getBytes(StandardCharsets.ISO_8859_1));
    assertThatExceptionOfType(DataFormatException.class)
        .isThrownBy(() -> catalog.load(latin.toString(), 1))
        .withMessageContaining("not text in UTF-8: byte 3");
  }

  private void refused(String name, String text, String sentence) throws IOException {
    assertThatExceptionOfType(DataFormatException.class)
        .isThrownBy(() -> load(name, text, TokenizerKind.WORDS, 100, 8))
        .withMessageContaining(sentence);
  }

  @Test
  void otherTextIsReadAsAModelTakesItApart() throws IOException {
    Tokenizer tokenizer = TokenizerKind.WORDS.train(List.of("good bad"), 10);
    Path file = Files.writeString(folder.resolve("t.tsv"), "text\tlabel\nbad x\ta\ngood\tb\n");

    Dataset dataset = catalog.load(file.toString(), tokenizer, 5);

    assertThat(dataset.info().tokenizer()).isEqualTo(Optional.of(tokenizer));
    float[] row = new float[5];
    dataset.training().copyInput(0, row, 0);
    assertThat(row).containsExactly(tokenizer.tokens().indexOf("bad"), 0, 0, 0, 0);
    assertThatExceptionOfType(DataFormatException.class)
        .isThrownBy(() -> catalog.load("iris", tokenizer, 5))
        .withMessageContaining("iris is no text");
  }

  private Dataset load(String name, String text, TokenizerKind kind, int vocabulary, int length)
      throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return catalog.load(config(file.toString(), kind, vocabulary, length), 1);
  }

  private static DataConfig config(
      String reference, TokenizerKind kind, int vocabulary, int length) {
    return DataConfig.of(reference, Preprocessing.Kind.NONE)
        .withText(new TextConfig(kind, vocabulary, length));
  }
}
