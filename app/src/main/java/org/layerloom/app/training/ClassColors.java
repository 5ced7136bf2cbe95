package org.layerloom.app.training;

import javafx.scene.paint.Color;

/**
 * One colour for each class. The first eight differ for every kind of colour vision (Okabe and Ito,
 * 2008); where there are more, names must tell the classes apart.
 */
public final class ClassColors {

  private static final Color[] COLORS = {
    Color.web("#0072b2"),
    Color.web("#e69f00"),
    Color.web("#009e73"),
    Color.web("#cc79a7"),
    Color.web("#56b4e9"),
    Color.web("#d55e00"),
    Color.web("#b5a900"),
    Color.web("#8c8c8c"),
    Color.web("#7a4fbf"),
    Color.web("#8c564b")
  };

  private ClassColors() {}

  public static Color of(int index) {
    return COLORS[index % COLORS.length];
  }
}
