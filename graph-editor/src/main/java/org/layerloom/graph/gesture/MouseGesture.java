package org.layerloom.graph.gesture;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every gesture that the mouse begins on the canvas. What dispatches them, the mouse as it comes,
 * lists of shortcuts and pages of settings all take it from here.
 */
public enum MouseGesture {
  SELECT(except(Place.PORT), "PrimaryClick"),
  SELECT_TOGGLE(except(Place.PORT), "Shortcut+PrimaryClick"),
  SELECT_ADD(except(Place.PORT), "Shift+PrimaryClick"),
  MARQUEE(EnumSet.of(Place.EMPTY), "PrimaryDrag"),
  MOVE(EnumSet.of(Place.NODE), "PrimaryDrag"),
  MOVE_ANNOTATION(EnumSet.of(Place.ANNOTATION), "PrimaryDrag"),
  RESIZE(EnumSet.of(Place.BORDER), "PrimaryDrag"),
  WIRE(EnumSet.of(Place.PORT), "PrimaryDrag"),
  CUT_CLICK(EnumSet.of(Place.PORT, Place.WIRE), "Alt+PrimaryClick"),
  CUT_LINE(EnumSet.allOf(Place.class), "Shortcut+SecondaryDrag"),
  SEARCH(EnumSet.of(Place.EMPTY), "PrimaryDoubleClick"),
  OPEN(EnumSet.of(Place.NODE, Place.ANNOTATION, Place.BORDER), "PrimaryDoubleClick"),
  MENU(EnumSet.allOf(Place.class), "SecondaryClick"),
  PAN(EnumSet.allOf(Place.class), "MiddleDrag", "Space+PrimaryDrag"),
  ZOOM(EnumSet.allOf(Place.class), "Wheel"),
  SCROLL(EnumSet.allOf(Place.class), "Shift+Wheel");

  private final Set<Place> places;
  private final List<MouseBinding> usual;

  MouseGesture(Set<Place> places, String... usual) {
    this.places = places;
    this.usual = Stream.of(usual).map(text -> MouseBinding.parse(text).orElseThrow()).toList();
  }

  private static Set<Place> except(Place place) {
    return EnumSet.complementOf(EnumSet.of(place));
  }

  /** Names it in settings. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The gesture of this name. */
  public static Optional<MouseGesture> find(String id) {
    return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
  }

  /** What it does, in GraphTexts. */
  public String descriptionKey() {
    return "gesture." + id();
  }

  /** Where it is done, in GraphTexts. */
  public String whereKey() {
    return descriptionKey() + ".where";
  }

  /** What begins it unless something else is set. */
  public List<MouseBinding> usual() {
    return usual;
  }

  /** What the hand may do to begin it: a click can become a double-click, a drag stays a drag. */
  public Set<MouseBinding.Kind> kinds() {
    MouseBinding.Kind kind = usual.get(0).kind();
    return switch (kind) {
      case DRAG, WHEEL -> EnumSet.of(kind);
      case CLICK, DOUBLE_CLICK ->
          EnumSet.of(MouseBinding.Kind.CLICK, MouseBinding.Kind.DOUBLE_CLICK);
    };
  }

  boolean isPossibleAt(Place place) {
    return places.contains(place);
  }

  boolean sharesPlaceWith(MouseGesture other) {
    return places.stream().anyMatch(other.places::contains);
  }
}
