package org.layerloom.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.layerloom.app.settings.Settings;
import org.layerloom.graph.action.KeyBindings;
import org.layerloom.graph.action.Shortcut;

class CanvasKeysTest {

  @TempDir Path folder;

  private CanvasKeys keys() {
    return new CanvasKeys(new Settings(folder));
  }

  private static KeyCombination first(CanvasKeys keys, String action) {
    return keys.bindings().find(action).orElseThrow().combination();
  }

  @Test
  void areThereAgainAtTheNextStart() {
    KeyCombination wanted = KeyCombination.valueOf("Shortcut+Alt+K");
    keys().bind("layout", wanted);
    assertThat(first(keys(), "layout")).isEqualTo(wanted);
    assertThat(keys().bindings().find("layout").orElseThrow().combinations()).hasSize(1);
  }

  @Test
  void knowWhichOtherActionHasThem() {
    KeyCombination l = KeyCombination.valueOf("L");
    assertThat(keys().taker("find", l).map(Shortcut::id)).contains("layout");
    assertThat(keys().taker("layout", l)).isEmpty();
  }

  @Test
  void aResetGivesTheUsualKeysUnlessTheyAreTaken() {
    CanvasKeys keys = keys();
    keys.bind("layout", KeyCombination.valueOf("K"));
    keys.bind("wire", KeyCombination.valueOf("L"));
    assertThat(keys.reset("layout").map(Shortcut::id)).contains("wire");
    assertThat(first(keys, "layout")).isEqualTo(KeyCombination.valueOf("K"));
    assertThat(keys.reset("wire")).isEmpty();
    assertThat(keys.reset("layout")).isEmpty();
    assertThat(keys.bindings()).isEqualTo(KeyBindings.defaults());
    assertThat(keys().bindings()).isEqualTo(KeyBindings.defaults());
  }

  @Test
  void damagedAndClashingOnesInTheFileArePassedOver() {
    Settings settings = new Settings(folder);
    settings.setKey("layout", Optional.of("no such keys"));
    settings.setKey("gone", Optional.of("K"));
    settings.setKey("wire", Optional.of("Shortcut+F"));
    assertThat(keys().bindings()).isEqualTo(KeyBindings.defaults());
    CanvasKeys keys = keys();
    keys.resetAll();
    assertThat(new Settings(folder).keys()).isEmpty();
  }
}
