package org.layerloom.engine.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the files of {@code assets/templates} as the program would save them. Not a test; to be
 * run in the module's folder after the format or a template was changed by hand.
 */
final class TemplateRewrite {

  private TemplateRewrite() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of("../assets/templates");
    for (String id : new Templates().ids()) {
      Path file = folder.resolve(id + ".loom");
      Files.write(file, ProjectJson.write(ProjectJson.read(Files.readAllBytes(file), id)));
    }
  }
}
