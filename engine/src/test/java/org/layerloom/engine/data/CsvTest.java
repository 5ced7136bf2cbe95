package org.layerloom.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {

  @TempDir Path folder;

  @Test
  void readsClassesInTheOrderOfTheirAppearance() throws IOException {
    Dataset flowers = read("width, length ,kind\n1,2.5,rose\n\n-3,4e2,lily\n5,6,rose\n");

    assertThat(flowers.info().inputNames()).containsExactly("width", "length");
    assertThat(flowers.info().targetNames()).containsExactly("rose", "lily");
    assertThat(flowers.info().classes()).isTrue();
    assertThat(flowers.test()).isEmpty();
    float[] input = new float[2];
    flowers.training().copyInput(1, input, 0);
    assertThat(input).containsExactly(-3, 400);
    assertThat(flowers.training().classOf(1)).isEqualTo(1);
  }

  @Test
  void aLastColumnOfNumbersIsAValue() throws IOException {
    Dataset line = read("x,y\n1,2\n3,4.5\n");

    assertThat(line.info().classes()).isFalse();
    assertThat(line.info().targetNames()).containsExactly("y");
    float[] target = new float[1];
    line.training().copyTarget(1, target, 0);
    assertThat(target).containsExactly(4.5f);
  }

  @Test
  void wordsThatBeginLikeNumbersAreClasses() throws IOException {
    assertThat(read("x,kind\n1,2d\n2,3d\n").info().targetNames()).containsExactly("2d", "3d");
  }

  @Test
  void readsWhatSpreadsheetsWrite() throws IOException {
    Dataset table = read("\uFEFF\"x\",\"kind\"\r\n\"1\",\"a\"\r\n2,b\r\n");

    assertThat(table.info().inputNames()).containsExactly("x");
    assertThat(table.info().targetNames()).containsExactly("a", "b");
  }

  @Test
  void namesTheLineOfTheFileAlsoBehindBlankLines() {
    assertRefused("x,y\n\n1,2\n\n\n1,2,3\n", "Line 6 of table.csv has 3 columns");
    assertRefused("x,y\n\n1,2\n\noops,2\n", "Line 5 of table.csv, column “x”: “oops”");
  }

  @Test
  void lineNumbersAreWrittenAsEditorsWriteThem() {
    String rows = IntStream.range(0, 1_500).mapToObj(i -> "1,2\n").collect(Collectors.joining());

    assertRefused("x,y\n" + rows + "1\n", "Line 1502 of");
  }

  @Test
  void refusesWhatCannotBeLearntFrom() {
    assertRefused("", "has no rows");
    assertRefused("x,y\n\n", "has no rows");
    assertRefused("x\n1\n", "has one column");
    assertRefused("1,2\n3,4\n", "should name the columns");
    assertRefused("x,y\nNaN,2\n", "“NaN” is not a number");
    assertRefused("x,y\n1e99,2\n", "“1e99” is not a number");
    assertRefused("x,y\n,2\n", "“” is not a number");
    String names =
        IntStream.range(0, 1_001).mapToObj(i -> "1,name" + i + "\n").collect(Collectors.joining());
    assertRefused("x,y\n" + names, "holds 1,001 different words");
  }

  @Test
  void unknownNamesTellWhatThereIs() {
    for (String reference : new String[] {"nothing", "", "  ", "no\0path"}) {
      assertThatExceptionOfType(DataFormatException.class)
          .isThrownBy(() -> new DatasetCatalog().load(reference, 1))
          .withMessageContaining("There is no data set")
          .withMessageContaining("mnist, iris, speeches");
    }
  }

  @Test
  void theFlowersThatShipAreThere() {
    Dataset iris = new DatasetCatalog().load("iris", 1);

    assertThat(iris.training().size()).isEqualTo(150);
    assertThat(iris.info().targetNames()).hasSize(3);
  }

  @Test
  void theLineDependsOnItsSeedAlone() {
    DatasetCatalog catalog = new DatasetCatalog();

    assertThat(catalog.load("line", 3).info().contentHash())
        .isEqualTo(catalog.load("line", 3).info().contentHash())
        .isNotEqualTo(catalog.load("line", 4).info().contentHash());
    assertThat(catalog.load("line", 3).training().size()).isEqualTo(100);
  }

  private Dataset read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("table.csv"), text);
    return new DatasetCatalog().load(file.toString(), 1);
  }

  private void assertRefused(String text, String words) {
    assertThatExceptionOfType(DataFormatException.class)
        .isThrownBy(() -> read(text))
        .withMessageContaining(words);
  }
}
