package org.layerloom.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.layerloom.app.settings.Settings;
import org.layerloom.graph.gesture.MouseBinding;
import org.layerloom.graph.gesture.MouseBindings;
import org.layerloom.graph.gesture.MouseGesture;

class CanvasMouseTest {

  @TempDir Path folder;

  private CanvasMouse mouse() {
    return new CanvasMouse(new Settings(folder));
  }

  private static MouseBinding of(String text) {
    return MouseBinding.parse(text).orElseThrow();
  }

  @Test
  void isThereAgainAtTheNextStart() {
    mouse().bind(MouseGesture.PAN, of("SecondaryDrag"));
    assertThat(mouse().bindings().of(MouseGesture.PAN)).containsExactly(of("SecondaryDrag"));
    assertThat(new Settings(folder).mouse()).containsEntry("pan", "SecondaryDrag").hasSize(1);
    assertThat(new Settings(folder).keys()).isEmpty();
  }

  @Test
  void aResetGivesTheUsualUnlessItIsTaken() {
    CanvasMouse mouse = mouse();
    mouse.bind(MouseGesture.ZOOM, of("Shortcut+Wheel"));
    mouse.bind(MouseGesture.SCROLL, of("Wheel"));
    assertThat(mouse.reset(MouseGesture.ZOOM)).contains(MouseGesture.SCROLL);
    assertThat(mouse.bindings().of(MouseGesture.ZOOM)).containsExactly(of("Shortcut+Wheel"));
    assertThat(mouse.reset(MouseGesture.SCROLL)).isEmpty();
    assertThat(mouse.reset(MouseGesture.ZOOM)).isEmpty();
    assertThat(mouse.bindings()).isEqualTo(MouseBindings.defaults());
    assertThat(mouse().bindings()).isEqualTo(MouseBindings.defaults());
  }

  @Test
  void damagedAndClashingOnesInTheFileArePassedOver() {
    Settings settings = new Settings(folder);
    settings.setMouse("pan", Optional.of("no such drag"));
    settings.setMouse("move", Optional.of("PrimaryClick"));
    settings.setMouse("gone", Optional.of("MiddleDrag"));
    settings.setMouse("cut_line", Optional.of("MiddleDrag"));
    assertThat(mouse().bindings()).isEqualTo(MouseBindings.defaults());
    CanvasMouse mouse = mouse();
    mouse.resetAll();
    assertThat(new Settings(folder).mouse()).isEmpty();
  }
}
