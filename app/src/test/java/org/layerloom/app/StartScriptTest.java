package org.layerloom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The start script beside a small program: whatever the archive of classes is, the program runs.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there it is another script")
@Timeout(120)
class StartScriptTest {

  /** Says what it was given. */
  static final class Program {
    public static void main(String[] args) {
      System.out.println(String.join(" ", args));
      System.out.println("started");
    }
  }

  @TempDir private Path folder;
  private Path script;
  private Path jar;
  private Path archive;

  @BeforeEach
  void putTheProgramBesideTheScript() throws IOException {
    Path home = Files.createDirectory(folder.resolve("program"));
    script = home.resolve("layerloom");
    Files.copy(Path.of("src/main/scripts/layerloom"), script);
    assertThat(script.toFile().setExecutable(true)).isTrue();
    jar = home.resolve("layerloom.jar");
    writeJar("first");
    archive = home.resolve("layerloom-" + System.getProperty("java.runtime.version") + ".jsa");
  }

  private void writeJar(String title) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Program.class.getName());
    manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_TITLE, title);
    String entry = Program.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      out.putNextEntry(new ZipEntry(entry));
      out.write(StartScriptTest.class.getResourceAsStream("/" + entry).readAllBytes());
      out.closeEntry();
    }
  }

  @Test
  void bothScriptsAndMavenHaveJavaGiveBackMemory() throws IOException {
    String options = "-XX:MinHeapFreeRatio=5 -XX:MaxHeapFreeRatio=15 -XX:G1PeriodicGCInterval=5000";
    for (String file :
        List.of("src/main/scripts/layerloom", "src/main/scripts/layerloom.bat", "pom.xml")) {
      assertThat(Path.of(file)).content().contains(options);
    }
  }

  private void makeTheArchive() throws Exception {
    Process made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:ArchiveClassesAtExit=" + archive,
                "-Xlog:disable",
                "-cp",
                jar.toString(),
                Program.class.getName())
            .redirectErrorStream(true)
            .start();
    assertThat(read(made)).contains("started");
    assertThat(made.waitFor()).isZero();
    assertThat(archive).isNotEmptyFile();
  }

  private List<String> run(Path started, String options) throws Exception {
    ProcessBuilder command = new ProcessBuilder(started.toString(), "check", "a file.loom");
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    command.environment().put("LAYERLOOM_JAVA_OPTIONS", options);
    Process process = command.redirectErrorStream(true).start();
    String said = read(process);
    assertThat(process.waitFor()).as(said).isZero();
    return said.lines().toList();
  }

  private static String read(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private List<String> run() throws Exception {
    return run(script, "");
  }

  private boolean isArchiveUsed() throws Exception {
    return run(script, "-Xlog:class+load=info").stream()
        .anyMatch(line -> line.contains(Program.class.getName()) && line.contains("(top)"));
  }

  @Test
  void startsWithoutAnArchive() throws Exception {
    assertThat(run()).containsExactly("check a file.loom", "started");
  }

  @Test
  void takesTheClassesFromTheArchive() throws Exception {
    makeTheArchive();
    assertThat(run()).containsExactly("check a file.loom", "started");
    assertThat(isArchiveUsed()).isTrue();
  }

  @Test
  void startsInSilenceBesideADamagedArchive() throws Exception {
    Files.writeString(archive, "no archive at all");
    assertThat(run()).containsExactly("check a file.loom", "started");
  }

  @Test
  void startsInSilenceBesideTheArchiveOfAnotherJar() throws Exception {
    makeTheArchive();
    writeJar("the second, which is longer");
    Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
    assertThat(run()).containsExactly("check a file.loom", "started");
    assertThat(isArchiveUsed()).isFalse();
  }

  @Test
  void leavesTheArchiveOfAnotherJavaAlone() throws Exception {
    makeTheArchive();
    Files.move(archive, archive.resolveSibling("layerloom-1.2.3.jsa"));
    assertThat(run()).containsExactly("check a file.loom", "started");
    assertThat(isArchiveUsed()).isFalse();
  }

  @Test
  void isFoundBehindALink() throws Exception {
    Path link = Files.createDirectory(folder.resolve("my bin")).resolve("loom");
    Files.createSymbolicLink(link, Path.of("../program/layerloom"));
    assertThat(run(link, "")).containsExactly("check a file.loom", "started");
  }
}
