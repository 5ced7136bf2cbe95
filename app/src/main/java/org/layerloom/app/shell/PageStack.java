package org.layerloom.app.shell;

import javafx.scene.layout.Region;

/**
 * The pages of the window, of which one is seen. The others stay in the scene, for whatever comes
 * back into one is styled anew from top to bottom; they are neither sized nor drawn until shown.
 */
final class PageStack extends Region {

  private Region shown;

  PageStack() {
    getStyleClass().add("page-stack");
    setMinSize(0, 0);
  }

  /** Takes up a page that is not to be seen yet. */
  void add(Region page) {
    if (page.getParent() != this) {
      page.setVisible(false);
      page.setManaged(false); // What changes in it concerns nothing around it.
      getChildren().add(page);
    }
  }

  /** Shows a page in place of the one that was shown. */
  void show(Region page) {
    add(page);
    if (shown != null && shown != page) {
      shown.setVisible(false);
    }
    shown = page;
    page.setVisible(true);
    requestLayout();
  }

  /** Lets a page go. */
  void remove(Region page) {
    getChildren().remove(page);
    if (shown == page) {
      shown = null;
    }
  }

  /** The page that is seen; null before there is one. */
  Region shown() {
    return shown;
  }

  @Override
  protected void layoutChildren() {
    getChildren()
        .forEach(
            page -> {
              // One that was never laid out gets its styles and skins for the size of the window.
              if (page == shown || page.getLayoutBounds().getWidth() <= 0) {
                page.resizeRelocate(0, 0, getWidth(), getHeight());
              }
            });
  }
}
