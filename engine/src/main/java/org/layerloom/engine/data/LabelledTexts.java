package org.layerloom.engine.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.token.Tokenizer;

/**
 * Texts, each with its class: a table with a column headed {@code text} or {@code sentence}, and
 * one headed {@code label}, {@code class} or {@code era}; of two columns the other one is the
 * label, whatever its name.
 *
 * @param texts to learn from, then those set aside for the test
 * @param labels the class of each
 * @param learnable how many of the first may be learnt from; all where no test set came with them
 */
record LabelledTexts(
    String reference,
    List<String> texts,
    int[] labels,
    List<String> names,
    int learnable,
    String contentHash,
    String source)
    implements TextSource {

  private static final Set<String> TEXTS = Set.of("text", "sentence", "文本", "句子");
  private static final Set<String> LABELS = Set.of("label", "class", "era", "类别", "标签");
  private static final int MAX_CLASSES = 1_000;

  /** Whether headings name a column of texts. */
  static boolean isHeadedAsText(List<String> headings) {
    return column(headings, TEXTS).isPresent();
  }

  /**
   * Reads tables of the same headings.
   *
   * @param name of the file with what may be learnt from
   * @param tests rows for the test; empty where none were set aside
   * @throws DataFormatException saying what is missing, and in which line
   */
  static LabelledTexts read(
      String reference,
      String name,
      List<CsvRow> rows,
      List<CsvRow> tests,
      String contentHash,
      String source) {
    if (rows.size() < 2) {
      throw new DataFormatException(Message.of("data.csvEmpty", name));
    }
    List<String> headings = rows.get(0).cells();
    int text =
        column(headings, TEXTS)
            .orElseThrow(() -> new DataFormatException(Message.of("data.textColumns", name)));
    int label =
        (headings.size() == 2 ? Optional.of(1 - text) : column(headings, LABELS))
            .orElseThrow(() -> new DataFormatException(Message.of("data.textColumns", name)));
    List<String> texts = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Integer> labels = new ArrayList<>();
    List<CsvRow> all = new ArrayList<>(rows.subList(1, rows.size()));
    all.addAll(tests.isEmpty() ? tests : tests.subList(1, tests.size()));
    for (CsvRow row : all) {
      if (row.cells().size() != headings.size()) {
        throw new DataFormatException(
            Message.of(
                "data.textCells",
                name,
                String.valueOf(row.line()),
                headings.size(),
                row.cells().size()));
      }
      String sentence = row.cells().get(text).strip();
      String of = row.cells().get(label).strip();
      if (sentence.isEmpty() || of.isEmpty()) {
        throw new DataFormatException(
            Message.of(
                "data.textEmpty",
                name,
                String.valueOf(row.line()),
                headings.get(sentence.isEmpty() ? text : label)));
      }
      if (!names.contains(of)) {
        names.add(of);
        if (names.size() > MAX_CLASSES) {
          throw new DataFormatException(Message.of("data.textManyLabels", name, MAX_CLASSES));
        }
      }
      texts.add(sentence);
      labels.add(names.indexOf(of));
    }
    if (names.size() < 2) {
      throw new DataFormatException(Message.of("data.textOneLabel", name, names.get(0)));
    }
    return new LabelledTexts(
        reference,
        List.copyOf(texts),
        labels.stream().mapToInt(Integer::intValue).toArray(),
        List.copyOf(names),
        rows.size() - 1,
        contentHash,
        source);
  }

  private static Optional<Integer> column(List<String> headings, Set<String> known) {
    for (int i = 0; i < headings.size(); i++) {
      if (known.contains(headings.get(i).strip().toLowerCase(Locale.ROOT))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  @Override
  public Tokenizer train(DataConfig config, long seed) {
    int[] training = DataSplit.trainingIndices(dataset(new int[labels.length][1], 1), config, seed);
    List<String> learnt = Arrays.stream(training).mapToObj(texts::get).toList();
    return config.text().tokenizer().train(learnt, config.text().vocabulary());
  }

  /** The classes alone, by which the texts are divided. */
  private Dataset dataset(int[][] tokens, int length) {
    DatasetInfo info =
        new DatasetInfo(
            reference, TensorShape.tokens(length, 1), List.of(), names, true, contentHash, source);
    return new Dataset(info, part(tokens, length, 0, learnable), test(tokens, length));
  }

  @Override
  public Dataset dataset(Tokenizer tokenizer, DataConfig config, int length) {
    int[][] tokens =
        texts.stream()
            .map(tokenizer::encode)
            .map(all -> all.length > length ? Arrays.copyOf(all, length) : all)
            .toArray(int[][]::new);
    DatasetInfo info =
        new DatasetInfo(
            reference,
            TensorShape.tokens(length, tokenizer.size()),
            tokenizer.tokens(),
            names,
            true,
            contentHash,
            source,
            false,
            false,
            Optional.of(tokenizer));
    return new Dataset(info, part(tokens, length, 0, learnable), test(tokens, length));
  }

  private Optional<Samples> test(int[][] tokens, int length) {
    return learnable == texts.size()
        ? Optional.empty()
        : Optional.of(part(tokens, length, learnable, texts.size()));
  }

  private Samples part(int[][] tokens, int length, int from, int to) {
    return new TokenRows(
        Arrays.copyOfRange(tokens, from, to),
        Arrays.copyOfRange(labels, from, to),
        names.size(),
        length);
  }
}
