package org.layerloom.engine.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.layerloom.engine.dl4j.own.HuberLoss;

/** A model file is worth something to people without this program. */
class StockDl4jTest {

  @TempDir Path folder;

  @Test
  void dl4jAloneReadsAModelAndAnswersAsWeDo() throws Exception {
    assertAnswersAlike(Models.stock(), java(jars()));
  }

  @Test
  void withOurClassesDl4jReadsOurLossesAndLayersToo() throws Exception {
    Path classes = ownClasses();
    assertAnswersAlike(Models.own(), java(jars() + File.pathSeparator + classes));
  }

  /** A folder with the one package that our models name, and with nothing else of ours. */
  private Path ownClasses() throws Exception {
    String name = "org/layerloom/engine/dl4j/own";
    Path from =
        Path.of(HuberLoss.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path to = Files.createDirectories(folder.resolve("classes").resolve(name));
    try (Stream<Path> files = Files.list(from.resolve(name))) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
    return folder.resolve("classes");
  }

  private void assertAnswersAlike(Map<String, Models.Model> models, List<String> java)
      throws Exception {
    List<String> command = new ArrayList<>(java);
    for (Map.Entry<String, Models.Model> each : models.entrySet()) {
      command.add(write(each.getKey(), each.getValue()).toString());
    }

    Path output = folder.resolve("output.txt");
    Process child =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ended = child.waitFor(3, TimeUnit.MINUTES);

    assertThat(ended).isTrue();
    assertThat(child.exitValue()).as(Files.readString(output)).isZero();
    for (Map.Entry<String, Models.Model> each : models.entrySet()) {
      float[] ours = each.getValue().answers();
      List<String> theirs = Files.readAllLines(folder.resolve(each.getKey()).resolve("answer.txt"));
      assertThat(theirs).as(each.getKey()).hasSameSizeAs(ours);
      for (int i = 0; i < ours.length; i++) {
        assertThat(Float.parseFloat(theirs.get(i)))
            .as("%s, number %s", each.getKey(), i)
            .isCloseTo(ours[i], within(1e-6f));
      }
    }
  }

  private Path write(String name, Models.Model model) throws IOException {
    Path place = Files.createDirectory(folder.resolve(name));
    ModelFile.write(place.resolve("model.zip"), model.network(), model.description());
    LongStream shape =
        LongStream.concat(
            LongStream.of(model.count()),
            model.sample().sides().stream().mapToLong(Integer::longValue));
    Files.write(place.resolve("shape.txt"), shape.mapToObj(String::valueOf).toList());
    Files.write(
        place.resolve("input.txt"),
        IntStream.range(0, model.inputs().length)
            .mapToObj(i -> String.valueOf(model.inputs()[i]))
            .toList());
    return place;
  }

  /** The jars of DL4J and nothing compiled here. */
  private static String jars() {
    String[] entries = System.getProperty("java.class.path").split(File.pathSeparator);
    String jars =
        Arrays.stream(entries)
            .filter(entry -> entry.endsWith(".jar") && !entry.contains("layerloom"))
            .collect(Collectors.joining(File.pathSeparator));
    assertThat(Stream.of(entries)).anyMatch(entry -> entry.contains("deeplearning4j-nn"));
    return jars;
  }

  /** A Java of its own with this class path. */
  private List<String> java(String classPath) throws IOException {
    Path probe = folder.resolve("Probe.java");
    try (InputStream source = StockDl4jTest.class.getResourceAsStream("/stock/Probe.java")) {
      Files.copy(source, probe);
    }
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return List.of(java.toString(), "-Xmx1g", "-cp", classPath, probe.toString());
  }
}
