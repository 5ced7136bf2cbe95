package org.layerloom.app.inspector;

import org.layerloom.graph.edit.EditHistory;

/** What is typed into a field from entering it to leaving it: one step of the history, or none. */
final class Typing {

  private final EditHistory history;
  private int before;

  Typing(EditHistory history) {
    this.history = history;
    this.before = history.place();
  }

  /** A field is entered or left, or what it holds is taken: what comes next is another change. */
  void begin() {
    history.preventMerge();
    before = history.place();
  }

  /** Makes everything as it was when the field was entered. */
  void takeBack() {
    if (history.place() > before) {
      history.goTo(before);
    }
  }
}
