package org.layerloom.app;

import java.awt.GraphicsEnvironment;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import org.layerloom.app.cli.CommandLineTool;
import org.layerloom.engine.project.Templates;

/**
 * Starts the window, or the command line where there are arguments. It does not extend Application:
 * Java refuses to start such a class when JavaFX is on the class path.
 */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    LibraryLogging.quieten();
    if (args.length > 0) {
      System.exit(CommandLineTool.run(args));
    }
    if (noDisplay()) {
      System.err.println(
          "LayerLoom needs a display to open its window, and there is none here. Without one, use "
              + "the command line: java -jar app/target/layerloom.jar train FILE.loom (or --help).");
      System.exit(1);
    }
    readTemplatesAhead();
    Application.launch(DesktopApp.class);
  }

  /**
   * JavaFX takes one processor for a while before it shows anything; another meanwhile loads what
   * reads the templates of the first page, which then has them at once.
   */
  private static void readTemplatesAhead() {
    CompletableFuture.runAsync(() -> new Templates().all());
  }

  /** JavaFX itself would end in a stack trace. */
  private static boolean noDisplay() {
    boolean headlessGlass = "Monocle".equals(System.getProperty("glass.platform"));
    return !headlessGlass && GraphicsEnvironment.isHeadless();
  }
}
