package org.layerloom.engine.data;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.layerloom.engine.text.Message;

/**
 * What a table says is to be predicted:
 *
 * <ul>
 *   <li>words in the last column are classes;
 *   <li>so are whole numbers there, if its heading is {@code class} or {@code label};
 *   <li>so are two or more last columns headed {@code species=setosa}, {@code species=virginica}
 *       and so on, one of them 1 and the others 0 in each row (one-hot);
 *   <li>two or more last columns headed {@code tag+sport}, {@code tag+politics} and so on are
 *       labels of which several may hold, each 1 or 0 (multi-label);
 *   <li>any other numbers in the last column are values.
 * </ul>
 *
 * @param columns how many columns at the end it takes
 * @param names of the classes, or of the value
 * @param read the target of a row
 */
record CsvTargets(
    int columns, boolean classes, List<String> names, Function<CsvRow, float[]> read) {

  private static final int MAX_CLASSES = 1_000;
  private static final Set<String> LABELS = Set.of("class", "label", "类别", "标签");

  float[] of(CsvRow row) {
    return read.apply(row);
  }

  static CsvTargets of(List<String> headings, List<CsvRow> samples, String fileName) {
    int oneHot = columnsOfOneKind(headings, '=');
    if (oneHot > 1) {
      return oneHot(headings, oneHot, fileName);
    }
    int labelled = columnsOfOneKind(headings, '+');
    if (labelled > 1) {
      return multiLabel(headings, labelled, fileName);
    }
    int last = headings.size() - 1;
    boolean words = samples.stream().anyMatch(row -> !CsvRow.isNumber(row.cells().get(last)));
    boolean labels = LABELS.contains(headings.get(last).toLowerCase(Locale.ROOT));
    if (words || labels && samples.stream().allMatch(row -> isWhole(row.cells().get(last)))) {
      return classes(classNames(samples, last, words, fileName), last);
    }
    return new CsvTargets(
        1,
        false,
        List.of(headings.get(last)),
        row -> new float[] {row.number(last, headings, fileName)});
  }

  private static CsvTargets classes(List<String> names, int column) {
    return new CsvTargets(
        1,
        true,
        names,
        row -> {
          float[] target = new float[names.size()];
          target[names.indexOf(row.cells().get(column))] = 1;
          return target;
        });
  }

  /** Words in the order in which they come; numbers in their own. */
  private static List<String> classNames(
      List<CsvRow> samples, int column, boolean words, String fileName) {
    List<String> names = samples.stream().map(row -> row.cells().get(column)).distinct().toList();
    if (names.size() > MAX_CLASSES) {
      throw new DataFormatException(Message.of("data.csvManyClasses", fileName, names.size()));
    }
    return words
        ? names
        : names.stream().sorted(Comparator.comparingInt(Integer::parseInt)).toList();
  }

  private static boolean isWhole(String cell) {
    return cell.matches("[0-9]{1,9}");
  }

  /** How many columns at the end have headings with the same word before a sign. */
  private static int columnsOfOneKind(List<String> headings, char between) {
    int last = headings.size() - 1;
    int sign = headings.get(last).indexOf(between);
    if (sign < 1) {
      return 0;
    }
    String before = headings.get(last).substring(0, sign + 1);
    int count = 0;
    while (count <= last && headings.get(last - count).startsWith(before)) {
      count++;
    }
    return count;
  }

  private static List<String> namesBehind(List<String> headings, int from, char between) {
    return headings.subList(from, headings.size()).stream()
        .map(heading -> heading.substring(heading.indexOf(between) + 1).strip())
        .toList();
  }

  private static CsvTargets multiLabel(List<String> headings, int count, String fileName) {
    int from = headings.size() - count;
    return new CsvTargets(
        count,
        false,
        namesBehind(headings, from, '+'),
        row -> {
          float[] target = new float[count];
          for (int i = 0; i < count; i++) {
            target[i] = row.number(from + i, headings, fileName);
            if (target[i] != 0 && target[i] != 1) {
              throw new DataFormatException(
                  Message.of("data.csvLabel", fileName, row.line(), headings.get(from)));
            }
          }
          return target;
        });
  }

  private static CsvTargets oneHot(List<String> headings, int count, String fileName) {
    int from = headings.size() - count;
    List<String> names = namesBehind(headings, from, '=');
    return new CsvTargets(
        count,
        true,
        names,
        row -> {
          float[] target = new float[count];
          IntStream.range(0, count)
              .forEach(i -> target[i] = row.number(from + i, headings, fileName));
          float sum = 0;
          float largest = 0;
          for (float value : target) {
            sum += value;
            largest = Math.max(largest, value);
          }
          if (sum != 1 || largest != 1) {
            throw new DataFormatException(
                Message.of("data.csvNotOneHot", fileName, String.valueOf(row.line())));
          }
          return target;
        });
  }
}
