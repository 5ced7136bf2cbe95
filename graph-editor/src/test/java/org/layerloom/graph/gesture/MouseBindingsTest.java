package org.layerloom.graph.gesture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.layerloom.graph.demo.DemoBoxes;
import org.layerloom.graph.model.Point;
import org.layerloom.graph.text.GraphTexts;

class MouseBindingsTest {
  private final MouseBindings usual = MouseBindings.defaults();
  private final GraphTexts english = GraphTexts.forLocale(Locale.ENGLISH);

  private static MouseBinding of(String text) {
    return MouseBinding.parse(text).orElseThrow();
  }

  private static Press press(MouseButton button, int clicks, HitTarget target, String held) {
    return new Press(
        new Pointer(
            0,
            0,
            0,
            0,
            button,
            clicks,
            held.contains("Shift"),
            held.contains("Shortcut"),
            held.contains("Alt"),
            held.contains("Space")),
        target);
  }

  private static final HitTarget NODE = new HitTarget.OnNode("a");
  private static final HitTarget EMPTY = new HitTarget.OnNothing();

  @Test
  void textIsReadBackAndAnythingElsePassedOver() {
    for (MouseGesture gesture : MouseGesture.values()) {
      assertThat(gesture.usual()).isNotEmpty();
      for (MouseBinding binding : gesture.usual()) {
        assertThat(MouseBinding.parse(binding.text())).contains(binding);
      }
    }
    assertThat(of("Shift+Alt+Space+Shortcut+BackDoubleClick").text())
        .isEqualTo("Space+Shortcut+Shift+Alt+BackDoubleClick");
    for (String bad : List.of("", "+", "Drag", "PrimaryWheel", "Ctrl+Wheel", "primarydrag", "x")) {
      assertThat(MouseBinding.parse(bad)).as(bad).isEmpty();
    }
  }

  @Test
  void noGestureTakesWhatAnotherHas() {
    for (MouseGesture gesture : MouseGesture.values()) {
      for (MouseBinding binding : usual.of(gesture)) {
        assertThat(usual.taker(gesture, binding)).as(gesture.id()).isEmpty();
      }
    }
    assertThat(usual.taker(MouseGesture.PAN, of("PrimaryDrag"))).isPresent();
    assertThat(usual.taker(MouseGesture.CUT_CLICK, of("PrimaryClick")))
        .contains(MouseGesture.SELECT);
    assertThat(usual.taker(MouseGesture.RESIZE, of("PrimaryDrag"))).as("other places").isEmpty();
  }

  @Test
  void theMostModifiersWinAndADoubleClickGoesBeforeAClick() {
    assertThat(usual.click(press(MouseButton.PRIMARY, 1, NODE, ""))).contains(MouseGesture.SELECT);
    assertThat(usual.click(press(MouseButton.PRIMARY, 2, NODE, ""))).contains(MouseGesture.OPEN);
    assertThat(usual.click(press(MouseButton.PRIMARY, 2, NODE, "Shortcut")))
        .contains(MouseGesture.SELECT_TOGGLE);
    assertThat(usual.click(press(MouseButton.PRIMARY, 1, NODE, "Alt")))
        .as("Alt cuts no node")
        .contains(MouseGesture.SELECT);
    assertThat(usual.click(press(MouseButton.PRIMARY, 1, EMPTY, "Space"))).isEmpty();
    assertThat(usual.drags(press(MouseButton.PRIMARY, 1, NODE, "Alt")))
        .containsExactly(MouseGesture.MOVE);
    MouseBindings panning = usual.with(MouseGesture.PAN, of("Shift+PrimaryDrag"));
    assertThat(panning.drags(press(MouseButton.PRIMARY, 1, EMPTY, "Shift")))
        .containsExactly(MouseGesture.PAN, MouseGesture.MARQUEE);
    assertThat(panning.drags(press(MouseButton.PRIMARY, 1, EMPTY, "Space"))).isEmpty();
    assertThat(panning.usingSpace()).isEmpty();
    assertThat(panning.withUsual(MouseGesture.PAN)).isEqualTo(usual).isNotEqualTo(panning);
  }

  @Test
  void aDragStaysADragButAClickMayBecomeADoubleClick() {
    assertThat(usual.with(MouseGesture.OPEN, of("Alt+PrimaryClick")).of(MouseGesture.OPEN))
        .containsExactly(of("Alt+PrimaryClick"));
    assertThatThrownBy(() -> usual.with(MouseGesture.MOVE, of("PrimaryClick")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("move cannot begin by PrimaryClick");
  }

  @Test
  void theWheelScalesOrMoves() {
    assertThat(usual.wheel(Set.of())).contains(MouseGesture.ZOOM);
    assertThat(usual.wheel(Set.of(MouseBinding.Modifier.SHORTCUT))).contains(MouseGesture.ZOOM);
    assertThat(usual.wheel(Set.of(MouseBinding.Modifier.SHIFT))).contains(MouseGesture.SCROLL);
  }

  @Test
  void everyGestureHasAClassAndATextInBothLanguages() {
    Set<MouseGesture> made = EnumSet.copyOf(new Wheel(null).kinds());
    made.addAll(GestureArbiter.ofAll(surface()).kinds());
    assertThat(made).containsExactly(MouseGesture.values());
    Set<String> ids = new HashSet<>();
    for (MouseGesture gesture : MouseGesture.values()) {
      assertThat(ids.add(gesture.id())).isTrue();
      assertThat(MouseGesture.find(gesture.id())).contains(gesture);
      for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
        GraphTexts texts = GraphTexts.forLocale(locale);
        assertThat(texts.get(gesture.descriptionKey())).isNotBlank();
        assertThat(texts.get(gesture.whereKey())).isNotBlank();
        gesture.usual().forEach(one -> assertThat(one.display(texts, Keyboard.PC)).isNotBlank());
      }
    }
  }

  @Test
  void isWrittenAsEachKeyboardNamesItsKeys() {
    MouseBinding cut = of("Shortcut+SecondaryDrag");
    assertThat(cut.display(english, Keyboard.PC)).isEqualTo("Ctrl+Right drag");
    assertThat(cut.display(english, Keyboard.MAC)).isEqualTo("\u2318Right drag");
    assertThat(of("Space+PrimaryDrag").display(english, Keyboard.PC)).isEqualTo("Space+Left drag");
    assertThat(of("Shift+Wheel").display(english, Keyboard.PC)).isEqualTo("Shift+Wheel");
  }

  /** Gestures ask it for nothing but the editor before they begin. */
  private static CanvasSurface surface() {
    return (CanvasSurface)
        Proxy.newProxyInstance(
            CanvasSurface.class.getClassLoader(),
            new Class<?>[] {CanvasSurface.class},
            (proxy, method, arguments) -> DemoBoxes.editor());
  }

  private static KeyEvent pressed(KeyCode code, boolean shift, boolean control, boolean meta) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, meta);
  }

  @Test
  void onMacOsCommandIsWhatControlIsElsewhere() {
    KeyCombination copy = KeyCombination.valueOf("Shortcut+C");
    KeyEvent control = pressed(KeyCode.C, false, true, false);
    KeyEvent command = pressed(KeyCode.C, false, false, true);
    assertThat(Keyboard.PC.matches(copy, control)).isTrue();
    assertThat(Keyboard.PC.matches(copy, command)).isFalse();
    assertThat(Keyboard.MAC.matches(copy, command)).isTrue();
    assertThat(Keyboard.MAC.matches(copy, control)).isFalse();
    assertThat(Keyboard.MAC.matches(copy, pressed(KeyCode.C, true, false, true))).isFalse();
    assertThat(Keyboard.MAC.matches(copy, pressed(KeyCode.V, false, false, true))).isFalse();
    assertThat(Keyboard.of("Mac OS X")).isEqualTo(Keyboard.MAC);
    assertThat(Keyboard.of("Linux")).isEqualTo(Keyboard.PC);
    assertThat(Keyboard.of("Windows 11")).isEqualTo(Keyboard.PC);
  }

  @Test
  void controlIsNoCommandAsAModifierOfTheMouseEither() {
    assertThat(Keyboard.MAC.shortcut(true, false)).isFalse();
    assertThat(Keyboard.MAC.shortcut(false, true)).isTrue();
    assertThat(Keyboard.PC.shortcut(true, false)).isTrue();
    assertThat(Pointer.still(new Point(1, 2), 3, 4, MouseButton.PRIMARY).held()).isEmpty();
  }
}
