package org.layerloom.engine.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.layerloom.engine.text.ReadableException;

class ViewJsonTest {
  private static final CanvasNote NOTE = new CanvasNote("n", "", 1, -2, 240, 144, "# Why\n“so”");
  private static final CanvasFrame FRAME =
      new CanvasFrame("f", "block", 0, 0, 480, 300.5, "Encoder", "green");

  private final Project plain = new Templates().find("iris").orElseThrow().project();
  private final Project project = plain.withView(plain.view().with(List.of(NOTE), List.of(FRAME)));

  private static Project reread(Project project) {
    return ProjectJson.read(ProjectJson.write(project), "test");
  }

  private static Project edited(Project project, String from, String to) {
    String text = new String(ProjectJson.write(project), UTF_8);
    assertThat(text).contains(from);
    return ProjectJson.read(text.replace(from, to).getBytes(UTF_8), "test");
  }

  @Test
  void notesAndFramesSurviveARoundTripAndAreNoLayers() {
    Project again = reread(project);

    assertThat(again.view().notes()).containsExactly(NOTE);
    assertThat(again.view().frames()).containsExactly(FRAME);
    assertThat(again.network()).isEqualTo(plain.network());
    assertThat(again.drawn()).isEqualTo(plain.drawn());
  }

  @Test
  void whatWasRemovedStaysRemoved() {
    Project again = reread(project);
    Project without = again.withView(again.view().with(List.of(), List.of()));
    assertThat(reread(without).view().notes()).isEmpty();
    assertThat(reread(without).view().frames()).isEmpty();

    Project unseen = again.withView(Project.View.UNSET);
    assertThat(reread(unseen).view().notes()).isEmpty();
  }

  @Test
  void unknownFieldsOfANoteSurvive() {
    Project read = edited(project, "\"id\": \"n\"", "\"id\": \"n\", \"author\": \"Ada\"");
    CanvasNote moved = new CanvasNote("n", "", 50, 60, 240, 144, "other");
    Project changed = read.withView(read.view().with(List.of(moved), List.of(FRAME)));

    String text = new String(ProjectJson.write(changed), UTF_8);
    assertThat(text).contains("\"author\": \"Ada\"").contains("\"other\"");
  }

  @Test
  void aWrongValueIsNamedWithItsPlace() {
    assertThatThrownBy(() -> edited(project, "\"width\": 240.0", "\"width\": -1"))
        .isInstanceOf(ReadableException.class);
    assertThatThrownBy(() -> edited(project, "\"title\": \"Encoder\"", "\"title\": 3"))
        .isInstanceOf(ReadableException.class);
  }
}
