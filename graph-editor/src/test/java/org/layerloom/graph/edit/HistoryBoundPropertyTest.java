package org.layerloom.graph.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class HistoryBoundPropertyTest {
  private record Sized(String name, long approximateBytes) implements Edit {
    @Override
    public void apply() {
      // The size alone matters here.
    }

    @Override
    public void revert() {
      // The size alone matters here.
    }
  }

  /** A positive number performs an edit of that size, any other undoes. */
  @Property
  void keepsTheNewestThatFitAndDropsTheOldestFirst(
      @ForAll @Size(max = 60) List<@IntRange(min = -40, max = 120) Integer> doings) {
    long bound = 300;
    EditHistory history = new EditHistory(bound);
    List<Sized> expected = new ArrayList<>();
    int undone = 0;
    int number = 0;
    for (int size : doings) {
      if (size <= 0) {
        if (history.undo()) {
          undone++;
        }
        continue;
      }
      expected.subList(expected.size() - undone, expected.size()).clear();
      undone = 0;
      Sized edit = new Sized("edit " + number++, size);
      expected.add(edit);
      while (expected.size() > 1
          && expected.stream().mapToLong(Sized::approximateBytes).sum() > bound) {
        expected.remove(0);
      }
      history.perform(edit);
      assertThat(history.names()).isEqualTo(expected.stream().map(Sized::name).toList());
    }
    assertThat(history.place()).isEqualTo(expected.size() - undone);
  }

  @Example
  void keepsThousandsOfSmallEditsWithinTheUsualBound() {
    EditHistory history = new EditHistory();
    for (int i = 0; i < 50_000; i++) {
      history.perform(new Sized("edit", 256));
    }
    assertThat(history.place()).isEqualTo(50_000);
    history.perform(new Sized("large", 60L * 1024 * 1024));
    assertThat(history.names()).contains("large").hasSizeLessThan(20_000);
  }
}
