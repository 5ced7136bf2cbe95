package org.layerloom.graph.gesture;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.MouseButton;

/**
 * What begins which gesture of the mouse, for the canvas, a settings page and a list of shortcuts.
 * Where several could begin, the one bound to most of the modifiers that are held does. Immutable.
 */
public final class MouseBindings {
  private final Map<MouseGesture, List<MouseBinding>> bindings;

  private MouseBindings(Map<MouseGesture, List<MouseBinding>> bindings) {
    this.bindings = bindings;
  }

  /** The mouse as it comes. */
  public static MouseBindings defaults() {
    return new MouseBindings(
        Arrays.stream(MouseGesture.values())
            .collect(
                Collectors.toMap(
                    gesture -> gesture,
                    MouseGesture::usual,
                    (one, other) -> one,
                    () -> new EnumMap<>(MouseGesture.class))));
  }

  /** What begins a gesture: any of these; the first is the one to show. */
  public List<MouseBinding> of(MouseGesture gesture) {
    return bindings.get(gesture);
  }

  /**
   * The same with a gesture begun by this alone.
   *
   * @throws IllegalArgumentException if the gesture cannot begin so, as a drag by a click
   */
  public MouseBindings with(MouseGesture gesture, MouseBinding binding) {
    if (!gesture.kinds().contains(binding.kind())) {
      throw new IllegalArgumentException(gesture.id() + " cannot begin by " + binding.text());
    }
    return with(gesture, List.of(binding));
  }

  /** The same with a gesture begun as it comes. */
  public MouseBindings withUsual(MouseGesture gesture) {
    return with(gesture, gesture.usual());
  }

  private MouseBindings with(MouseGesture gesture, List<MouseBinding> wanted) {
    Map<MouseGesture, List<MouseBinding>> changed = new EnumMap<>(bindings);
    changed.put(gesture, wanted);
    return new MouseBindings(changed);
  }

  /** The other gesture that this begins at some of the same places. */
  public Optional<MouseGesture> taker(MouseGesture gesture, MouseBinding binding) {
    return bindings.entrySet().stream()
        .filter(entry -> entry.getKey() != gesture && entry.getValue().contains(binding))
        .map(Map.Entry::getKey)
        .filter(gesture::sharesPlaceWith)
        .findFirst();
  }

  /** Which gesture is held the space bar for, if any: the bar is then no key of its own. */
  public Optional<MouseGesture> usingSpace() {
    return bindings.entrySet().stream()
        .filter(
            entry ->
                entry.getValue().stream()
                    .anyMatch(one -> one.modifiers().contains(MouseBinding.Modifier.SPACE)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The drags that may begin with this press, the likeliest first. */
  List<MouseGesture> drags(Press press) {
    return matching(
        EnumSet.of(MouseBinding.Kind.DRAG),
        press.pointer().button(),
        press.pointer().held(),
        Place.of(press.target()));
  }

  /** The click that this press would be, if the pointer stays. */
  Optional<MouseGesture> click(Press press) {
    Set<MouseBinding.Kind> kinds = EnumSet.of(MouseBinding.Kind.CLICK);
    if (press.pointer().clicks() == 2) {
      kinds.add(MouseBinding.Kind.DOUBLE_CLICK);
    }
    return matching(
            kinds, press.pointer().button(), press.pointer().held(), Place.of(press.target()))
        .stream()
        .findFirst();
  }

  /** What turning the wheel does. */
  Optional<MouseGesture> wheel(Set<MouseBinding.Modifier> held) {
    return matching(EnumSet.of(MouseBinding.Kind.WHEEL), MouseButton.NONE, held, Place.EMPTY)
        .stream()
        .findFirst();
  }

  private record Match(MouseGesture gesture, MouseBinding binding) {}

  private List<MouseGesture> matching(
      Collection<MouseBinding.Kind> kinds,
      MouseButton button,
      Set<MouseBinding.Modifier> held,
      Place place) {
    Comparator<Match> mostModifiers =
        Comparator.comparingInt(match -> -match.binding().modifiers().size());
    // A double-click goes before a click.
    Comparator<Match> order =
        mostModifiers.thenComparing(match -> match.binding().kind(), Comparator.reverseOrder());
    return bindings.entrySet().stream()
        .filter(entry -> entry.getKey().isPossibleAt(place))
        .flatMap(entry -> matches(entry.getKey(), entry.getValue()))
        .filter(match -> kinds.contains(match.binding().kind()))
        .filter(match -> match.binding().matches(button, held))
        .sorted(order)
        .map(Match::gesture)
        .distinct()
        .toList();
  }

  private static Stream<Match> matches(MouseGesture gesture, List<MouseBinding> bindings) {
    return bindings.stream().map(binding -> new Match(gesture, binding));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MouseBindings that && bindings.equals(that.bindings);
  }

  @Override
  public int hashCode() {
    return bindings.hashCode();
  }

  @Override
  public String toString() {
    return bindings.toString();
  }
}
