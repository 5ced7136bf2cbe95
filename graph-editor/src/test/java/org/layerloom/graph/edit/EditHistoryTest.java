package org.layerloom.graph.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EditHistoryTest {
  private final List<String> document = new ArrayList<>();
  private final EditHistory history = new EditHistory(1000);

  /** Appends text; texts of one group merge. */
  private class Append implements Edit {
    private final String group;
    private final List<String> texts;

    Append(String group, String... texts) {
      this.group = group;
      this.texts = List.of(texts);
    }

    @Override
    public String name() {
      return String.join("+", texts);
    }

    @Override
    public void apply() {
      document.addAll(texts);
    }

    @Override
    public void revert() {
      texts.forEach(text -> document.remove(document.size() - 1));
    }

    @Override
    public Optional<Edit> mergedWith(Edit later) {
      if (later instanceof Append other && other.group.equals(group)) {
        List<String> all = new ArrayList<>(texts);
        all.addAll(other.texts);
        return Optional.of(new Append(group, all.toArray(String[]::new)));
      }
      return Optional.empty();
    }

    @Override
    public long approximateBytes() {
      return 300;
    }
  }

  @Test
  void undoesAndRedoesInOrderWithNames() {
    history.perform(new Append("1", "a"));
    history.perform(new Append("2", "b"));
    assertThat(history.undoName()).contains("b");
    history.undo();
    assertThat(document).containsExactly("a");
    assertThat(history.redoName()).contains("b");
    history.redo();
    assertThat(document).containsExactly("a", "b");
  }

  @Test
  void forgetsWhatWasUndoneWhenSomethingElseIsDone() {
    history.perform(new Append("1", "a"));
    history.undo();
    history.perform(new Append("2", "b"));
    assertThat(history.canRedo()).isFalse();
    assertThat(history.names()).containsExactly("b");
  }

  @Test
  void mergesSuccessiveEditsOfOneKind() {
    history.perform(new Append("1", "a"));
    history.perform(new Append("1", "b"));
    assertThat(history.names()).containsExactly("a+b");
    history.undo();
    assertThat(document).isEmpty();
  }

  @Test
  void doesNotMergeAcrossTheMark() {
    history.perform(new Append("1", "a"));
    history.mark();
    history.perform(new Append("1", "b"));
    assertThat(history.isAtMark()).isFalse();
    history.undo();
    assertThat(history.isAtMark()).isTrue();
    assertThat(document).containsExactly("a");
  }

  @Test
  void doesNotMergeAfterUndoOrWhenPrevented() {
    history.perform(new Append("1", "a"));
    history.perform(new Append("2", "x"));
    history.undo();
    history.perform(new Append("1", "b"));
    history.preventMerge();
    history.perform(new Append("1", "c"));
    assertThat(history.names()).containsExactly("a", "b", "c");
  }

  @Test
  void knowsThatTheSavedStateIsOutOfReach() {
    history.perform(new Append("1", "a"));
    history.mark();
    history.undo();
    history.perform(new Append("2", "b"));
    assertThat(history.isAtMark()).isFalse();
    history.undo();
    assertThat(history.isAtMark()).isFalse();
  }

  @Test
  void dropsTheOldestBeyondItsBound() {
    for (String text : List.of("a", "b", "c", "d")) {
      history.perform(new Append(text, text));
    }
    assertThat(history.names()).containsExactly("b", "c", "d");
    history.goTo(0);
    assertThat(document).containsExactly("a");
    assertThat(history.isAtMark()).isFalse();
  }

  @Test
  void staysAsItWasWhenAnEditFails() {
    history.perform(new Append("1", "a"));
    Edit failing =
        new CompositeEdit(
            "both",
            List.of(
                new Append("2", "b"),
                new Append("3", "c") {
                  @Override
                  public void apply() {
                    throw new IllegalStateException("no");
                  }
                }));
    assertThatThrownBy(() -> history.perform(failing)).hasMessage("no");
    assertThat(document).containsExactly("a");
    assertThat(history.names()).containsExactly("a");
  }

  @Test
  void refusesAnEditFromWithinAnEdit() {
    Edit nested =
        new Append("1", "a") {
          @Override
          public void apply() {
            history.perform(new Append("2", "b"));
          }
        };
    assertThatThrownBy(() -> history.perform(nested)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void tellsListenersUntilTheyClose() {
    List<Integer> heard = new ArrayList<>();
    var subscription = history.subscribe(() -> heard.add(history.place()));
    history.perform(new Append("1", "a"));
    history.undo();
    subscription.close();
    history.redo();
    assertThat(heard).containsExactly(1, 0);
  }

  @Test
  void retractsWhatWasJustDoneAsIfItHadNeverBeen() {
    EditHistory history = new EditHistory();
    StringBuilder done = new StringBuilder();
    history.perform(appending(done, "a"));
    history.perform(appending(done, "b"));
    history.mark();
    history.undo();
    history.perform(appending(done, "c"));
    assertThat(history.retract()).isTrue();
    assertThat(done).hasToString("a");
    assertThat(history.names()).containsExactly("a", "b");
    history.redo();
    assertThat(done).hasToString("ab");
    assertThat(history.isAtMark()).isTrue();
    assertThat(history.retract()).isFalse();
    assertThat(done).hasToString("ab");
  }

  private static Edit appending(StringBuilder text, String name) {
    return new Edit() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public void apply() {
        text.append(name);
      }

      @Override
      public void revert() {
        text.setLength(text.length() - name.length());
      }

      @Override
      public long approximateBytes() {
        return 100;
      }
    };
  }
}
