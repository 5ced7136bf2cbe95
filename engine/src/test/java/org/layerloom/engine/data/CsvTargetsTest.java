package org.layerloom.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CsvTargetsTest {

  @Test
  void takesWholeNumbersUnderTheHeadingClassForClasses() {
    Dataset data = read("a,b,class\n1,2,10\n3,4,2\n5,6,10\n");

    assertThat(data.info().classes()).isTrue();
    assertThat(data.info().targetNames()).containsExactly("2", "10");
    assertThat(target(data, 0)).containsExactly(0, 1);
    assertThat(target(data, 1)).containsExactly(1, 0);
  }

  @Test
  void takesWholeNumbersUnderAnotherHeadingForValues() {
    Dataset data = read("a,rooms\n1,10\n3,2\n");

    assertThat(data.info().classes()).isFalse();
    assertThat(target(data, 0)).containsExactly(10);
  }

  @Test
  void takesColumnsOfOneNameForOneHotClasses() {
    Dataset data = read("a,kind=cat,kind=dog,kind=owl\n1,0,1,0\n2,0,0,1\n");

    assertThat(data.info().classes()).isTrue();
    assertThat(data.info().inputNames()).containsExactly("a");
    assertThat(data.info().targetNames()).containsExactly("cat", "dog", "owl");
    assertThat(target(data, 0)).containsExactly(0, 1, 0);
    assertThat(data.training().classOf(1)).isEqualTo(2);
  }

  @Test
  void namesTheLineThatIsNotOneHot() {
    assertThatThrownBy(() -> read("a,kind=cat,kind=dog\n1,0,1\n2,1,1\n"))
        .isInstanceOf(DataFormatException.class)
        .hasMessageContaining("Line 3 of t.csv");
  }

  @Test
  void takesColumnsOfOneNameForLabelsOfWhichSeveralMayHold() {
    Dataset data = read("a,tag+sport,tag+news\n1,1,1\n2,0,0\n");

    assertThat(data.info().classes()).isFalse();
    assertThat(data.info().targetNames()).containsExactly("sport", "news");
    assertThat(target(data, 0)).containsExactly(1, 1);
    assertThat(target(data, 1)).containsExactly(0, 0);
    assertThatThrownBy(() -> read("a,tag+sport,tag+news\n1,1,0.5\n"))
        .isInstanceOf(DataFormatException.class)
        .hasMessageContaining("line 2");
  }

  private static Dataset read(String text) {
    return new CsvDataset("t.csv", "t.csv", "").read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static float[] target(Dataset data, int index) {
    float[] target = new float[data.training().targetLength()];
    data.training().copyTarget(index, target, 0);
    return target;
  }
}
