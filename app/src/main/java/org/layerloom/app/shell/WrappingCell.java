package org.layerloom.app.shell;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;

/** A cell as high as its text takes, instead of cutting it off. */
final class WrappingCell<S> extends TableCell<S, String> {
  private final Label label = new Label();

  WrappingCell() {
    label.setWrapText(true);
    setPrefHeight(USE_COMPUTED_SIZE);
    label.setMinHeight(USE_PREF_SIZE);
  }

  @Override
  protected void updateItem(String text, boolean empty) {
    super.updateItem(text, empty);
    label.setText(empty ? "" : text);
    setGraphic(empty ? null : label);
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = getTableColumn() == null ? width : getTableColumn().getWidth() - 18;
    return Math.max(
        super.computePrefHeight(width),
        label.prefHeight(inner) + snappedTopInset() + snappedBottomInset());
  }
}
