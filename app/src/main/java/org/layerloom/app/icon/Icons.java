package org.layerloom.app.icon;

import org.kordamp.ikonli.javafx.FontIcon;

/** Pictures from the Material Design set, which comes as a font with the program. */
public final class Icons {

  private Icons() {}

  /**
   * The icon of a name in the set, such as {@code dots-grid}.
   *
   * @throws IllegalArgumentException if the set has none of that name
   */
  public static FontIcon material(String name) {
    FontIcon icon = new FontIcon("mdi2" + name.charAt(0) + "-" + name);
    icon.getStyleClass().add("icon");
    return icon;
  }
}
