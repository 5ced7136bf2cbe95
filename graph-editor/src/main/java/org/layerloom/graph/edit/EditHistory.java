package org.layerloom.graph.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.layerloom.graph.model.Listeners;
import org.layerloom.graph.model.Subscription;

/**
 * What was done to a document, in order, with a place in it: edits before the place are applied,
 * those after it were undone. Performing an edit drops the undone ones. The oldest are dropped when
 * all together take more than the bound.
 *
 * <p>Successive edits merge when they agree to, but never across the mark, an undo or redo, or
 * {@link #preventMerge}.
 */
public final class EditHistory {
  /** Bound of the memory that edits may take. */
  public static final long DEFAULT_BYTES = 64L * 1024 * 1024;

  private static final int UNREACHABLE = -1;

  private final List<Edit> edits = new ArrayList<>();
  private final Listeners<Runnable> listeners = new Listeners<>();
  private final long bound;
  private int place;
  private int mark;
  private long bytes;
  private boolean mayMerge;
  private boolean busy;

  /** What the last edit dropped, for {@link #retract}; null when there is nothing to retract. */
  private List<Edit> droppedLast;

  private int markBefore;

  /** A history of at most 64 MiB. */
  public EditHistory() {
    this(DEFAULT_BYTES);
  }

  /** A history of at most so many bytes, but never less than one edit. */
  public EditHistory(long bound) {
    this.bound = bound;
  }

  /**
   * Applies the edit and remembers it. If the edit throws, the history stays as it was.
   *
   * @throws IllegalStateException when called while another edit is being applied or reverted
   */
  public void perform(Edit edit) {
    exclusively(edit::apply);
    markBefore = mark;
    droppedLast = List.copyOf(edits.subList(place, edits.size()));
    dropUndone();
    Optional<Edit> merged =
        mayMerge && place > 0 ? edits.get(place - 1).mergedWith(edit) : Optional.empty();
    if (merged.isPresent()) {
      bytes += merged.get().approximateBytes() - edits.get(place - 1).approximateBytes();
      edits.set(place - 1, merged.get());
      droppedLast = null;
    } else {
      edits.add(edit);
      bytes += edit.approximateBytes();
      place++;
    }
    mayMerge = true;
    dropOldest();
    tell();
  }

  private void dropUndone() {
    while (edits.size() > place) {
      bytes -= edits.remove(edits.size() - 1).approximateBytes();
    }
    if (mark > place) {
      mark = UNREACHABLE;
    }
  }

  private void dropOldest() {
    while (bytes > bound && edits.size() > 1) {
      bytes -= edits.remove(0).approximateBytes();
      droppedLast = null;
      place--;
      mark = Math.max(UNREACHABLE, mark - 1);
    }
  }

  /**
   * Takes the edit that was just made back as if it had never been: what it made impossible to redo
   * can be redone. False when it was not the last thing that happened here, or merged.
   */
  public boolean retract() {
    if (droppedLast == null || place != edits.size() || place == 0) {
      return false;
    }
    Edit last = edits.get(place - 1);
    exclusively(last::revert);
    edits.remove(--place);
    bytes -= last.approximateBytes();
    edits.addAll(droppedLast);
    bytes += droppedLast.stream().mapToLong(Edit::approximateBytes).sum();
    mark = markBefore;
    droppedLast = null;
    mayMerge = false;
    tell();
    return true;
  }

  /** Takes back the last edit; false when there is none. */
  public boolean undo() {
    if (!canUndo()) {
      return false;
    }
    exclusively(edits.get(place - 1)::revert);
    place--;
    mayMerge = false;
    droppedLast = null;
    tell();
    return true;
  }

  /** Applies the last undone edit again; false when there is none. */
  public boolean redo() {
    if (!canRedo()) {
      return false;
    }
    exclusively(edits.get(place)::apply);
    place++;
    mayMerge = false;
    droppedLast = null;
    tell();
    return true;
  }

  /** Undoes or redoes until so many of the {@link #names} are applied. */
  public void goTo(int wantedPlace) {
    int wanted = Math.max(0, Math.min(wantedPlace, edits.size()));
    while (place > wanted) {
      undo();
    }
    while (place < wanted) {
      redo();
    }
  }

  /** Whether there is something to undo. */
  public boolean canUndo() {
    return place > 0;
  }

  /** Whether there is something to redo. */
  public boolean canRedo() {
    return place < edits.size();
  }

  /** Name of the edit that {@link #undo} would take back. */
  public Optional<String> undoName() {
    return canUndo() ? Optional.of(edits.get(place - 1).name()) : Optional.empty();
  }

  /** Name of the edit that {@link #redo} would apply. */
  public Optional<String> redoName() {
    return canRedo() ? Optional.of(edits.get(place).name()) : Optional.empty();
  }

  /** Names of all edits, oldest first, undone ones included. */
  public List<String> names() {
    return edits.stream().map(Edit::name).toList();
  }

  /** How many of the {@link #names} are applied. */
  public int place() {
    return place;
  }

  /** Says that the document is saved as it is now. */
  public void mark() {
    mark = place;
    mayMerge = false;
    droppedLast = null;
    tell();
  }

  /** Whether the document is as it was at the last {@link #mark}; a new history starts there. */
  public boolean isAtMark() {
    return mark == place;
  }

  /** Keeps the next edit apart from the last, as at the end of a drag or on leaving a field. */
  public void preventMerge() {
    mayMerge = false;
  }

  /** Forgets every edit and marks the present state. */
  public void clear() {
    edits.clear();
    place = 0;
    mark = 0;
    bytes = 0;
    mayMerge = false;
    droppedLast = null;
    tell();
  }

  /** Calls the listener after every change of the history or the mark. */
  public Subscription subscribe(Runnable listener) {
    return listeners.add(listener);
  }

  private void exclusively(Runnable step) {
    if (busy) {
      throw new IllegalStateException("an edit may not start, undo or redo another");
    }
    busy = true;
    try {
      step.run();
    } finally {
      busy = false;
    }
  }

  private void tell() {
    listeners.each(Runnable::run);
  }
}
