package org.layerloom.graph.demo;

import java.util.Arrays;
import javafx.application.Application;

/**
 * Starts the demo: without arguments the window, "dark" for a dark one, "pictures FOLDER" saves
 * pictures, "readme FOLDER" those of README, "bench" measures. Not an Application itself, so that
 * it starts from the class path.
 */
public final class Demo {
  private Demo() {}

  /** Starts it. */
  public static void main(String[] args) {
    if (args.length == 2 && args[0].equals("pictures")) {
      Application.launch(DemoPictures.class, Arrays.copyOfRange(args, 1, 2));
    } else if (args.length == 2 && args[0].equals("readme")) {
      Application.launch(DemoPictures.class, args[1], "readme");
    } else if (args.length > 0 && args[0].equals("bench")) {
      Application.launch(DemoBench.class, Arrays.copyOfRange(args, 1, args.length));
    } else {
      Application.launch(DemoApp.class, args);
    }
  }
}
