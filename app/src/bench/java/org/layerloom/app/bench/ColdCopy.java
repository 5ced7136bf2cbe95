package org.layerloom.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.layerloom.app.ClassArchive;

/**
 * A copy of the program and of Java, which nobody else has in use, so that the system can be asked
 * to forget what it holds of it in memory: a start then reads all of it from the disk. Java's own
 * libraries and those of the system stay as they are. Nothing else on the machine is disturbed, and
 * no right is needed, but GNU dd, which has only Linux.
 */
final class ColdCopy implements AutoCloseable {

  /** Of Java, all that a program needs. */
  private static final List<String> OF_JAVA = List.of("bin", "conf", "lib");

  private static final Set<String> LEFT_OUT = Set.of("src.zip", "ct.sym");

  private static final int FILES_AT_A_TIME = 200;

  private final Path folder;
  private final Path java;
  private final Path jar;

  private ColdCopy(Path folder) {
    this.folder = folder;
    this.java = folder.resolve("java");
    this.jar = folder.resolve("layerloom.jar");
  }

  /** Copies a program with its libraries, and the Java that runs, and makes its archive. */
  static ColdCopy of(Path jar) throws IOException, InterruptedException {
    ColdCopy copy = new ColdCopy(Files.createTempDirectory(jar.getParent(), "cold"));
    Path home = Path.of(System.getProperty("java.home")).toRealPath();
    for (String part : OF_JAVA) {
      copy(home.resolve(part), copy.java.resolve(part));
    }
    Files.copy(jar, copy.jar, StandardCopyOption.COPY_ATTRIBUTES);
    copy(jar.resolveSibling("lib"), copy.folder.resolve("lib"));
    run(
        List.of(
            copy.command().toString(), "-cp", copy.jar.toString(),
            ClassArchive.class.getName(), copy.jar.toString()));
    return copy;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Path target = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(target);
        } else if (Files.exists(each) && !LEFT_OUT.contains(each.getFileName().toString())) {
          Files.copy(each, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  Path command() {
    return java.resolve("bin").resolve("java");
  }

  Path jar() {
    return jar;
  }

  /** Has the system forget what it holds of the copy in memory. */
  void forget() throws IOException, InterruptedException {
    run(List.of("sync", "-f", folder.toString()));
    List<String> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
          .map(Path::toString)
          .forEach(files::add);
    }
    for (int from = 0; from < files.size(); from += FILES_AT_A_TIME) {
      List<String> command =
          new ArrayList<>(
              List.of(
                  "sh",
                  "-c",
                  "for file; do dd if=\"$file\" iflag=nocache count=0 2>/dev/null || exit 1; done",
                  "dd"));
      command.addAll(files.subList(from, Math.min(files.size(), from + FILES_AT_A_TIME)));
      run(command);
    }
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).inheritIO().start();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("not over after two minutes: " + command.get(0));
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException(command.get(0) + " ended with " + process.exitValue());
    }
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder())
          .forEach(
              each -> {
                try {
                  Files.delete(each);
                } catch (IOException stays) {
                  throw new UncheckedIOException(stays);
                }
              });
    }
  }
}
