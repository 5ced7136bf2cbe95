package org.layerloom.app.canvas;

import java.util.Map;
import java.util.Optional;
import org.layerloom.app.settings.Settings;
import org.layerloom.graph.gesture.MouseBinding;
import org.layerloom.graph.gesture.MouseBindings;
import org.layerloom.graph.gesture.MouseGesture;

/** The mouse on the canvas as a person has set it, kept in the settings. */
public final class CanvasMouse {
  private final Settings settings;
  private MouseBindings bindings;

  public CanvasMouse(Settings settings) {
    this.settings = settings;
    this.bindings = read();
  }

  /** What was set, over the usual; what says nothing, or is taken, is passed over. */
  private MouseBindings read() {
    MouseBindings read = MouseBindings.defaults();
    for (Map.Entry<String, String> one : settings.mouse().entrySet()) {
      Optional<MouseGesture> gesture = MouseGesture.find(one.getKey());
      Optional<MouseBinding> binding = MouseBinding.parse(one.getValue());
      if (gesture.isPresent()
          && binding.filter(b -> gesture.get().kinds().contains(b.kind())).isPresent()
          && read.taker(gesture.get(), binding.get()).isEmpty()) {
        read = read.with(gesture.get(), binding.get());
      }
    }
    return read;
  }

  public MouseBindings bindings() {
    return bindings;
  }

  /** Lets this alone begin a gesture; nothing else at the same place may begin so. */
  public void bind(MouseGesture gesture, MouseBinding binding) {
    bindings = bindings.with(gesture, binding);
    settings.setMouse(gesture.id(), Optional.of(binding.text()));
  }

  /** Lets a gesture begin as usual again; the other that has taken that, if any. */
  public Optional<MouseGesture> reset(MouseGesture gesture) {
    Optional<MouseGesture> taken =
        gesture.usual().stream()
            .flatMap(usual -> bindings.taker(gesture, usual).stream())
            .findFirst();
    if (taken.isEmpty()) {
      settings.setMouse(gesture.id(), Optional.empty());
      bindings = bindings.withUsual(gesture);
    }
    return taken;
  }

  /** Lets all gestures begin as usual again. */
  public void resetAll() {
    settings.mouse().keySet().forEach(id -> settings.setMouse(id, Optional.empty()));
    bindings = MouseBindings.defaults();
  }
}
