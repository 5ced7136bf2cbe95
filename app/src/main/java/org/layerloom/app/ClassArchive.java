package org.layerloom.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;

/**
 * Writes the archive of classes with which the start scripts start faster: lets another Java go
 * through {@link Rehearsal} and write down what it has read. The build runs it. Without an archive
 * the program only starts more slowly, so that no failure here is one of the build.
 */
public final class ClassArchive {

  /** A machine that does much else may need a while; nobody's build waits for more. */
  private static final long LONGEST_SECONDS = 120;

  private ClassArchive() {}

  /**
   * Writes the archive of this Java.
   *
   * @param args the program's jar, with its libraries where its manifest says
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path jar = Path.of(args[0]).toAbsolutePath();
    Path archive =
        jar.resolveSibling("layerloom-" + System.getProperty("java.runtime.version") + ".jsa");
    Files.deleteIfExists(archive);
    Path part = Files.createTempDirectory(jar.getParent(), "archive").resolve("part");
    try {
      if (write(jar, part)) {
        // Java dies of an archive that is cut off, so it gets its name when it is whole.
        Files.move(part, archive, StandardCopyOption.ATOMIC_MOVE);
      } else {
        System.err.println("No archive of classes was made: LayerLoom starts without.");
      }
    } finally {
      Files.deleteIfExists(part);
      Files.deleteIfExists(part.getParent());
    }
  }

  private static boolean write(Path jar, Path part) throws IOException, InterruptedException {
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:ArchiveClassesAtExit=" + part,
                "-Xlog:disable",
                "-cp",
                jar.toString(),
                Rehearsal.Start.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!java.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      java.destroyForcibly().waitFor();
      return false;
    }
    return java.exitValue() == 0 && Files.isRegularFile(part);
  }
}
