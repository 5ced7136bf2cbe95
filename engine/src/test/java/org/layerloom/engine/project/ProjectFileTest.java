package org.layerloom.engine.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.layerloom.engine.json.JsonText;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;
import org.layerloom.engine.text.ReadableException;

class ProjectFileTest {

  @TempDir Path folder;

  @Test
  void aSavedProjectIsTheOneThatIsOpened() {
    Project project = template();
    ProjectFile file = new ProjectFile(folder.resolve("a.loom"));

    file.write(project);

    assertThat(file.read().network()).isEqualTo(project.network());
    assertThat(file.read().training()).isEqualTo(project.training());
  }

  private Project on(String data) {
    return template().withData(template().data().withDataset(data).withContentHash("abc"));
  }

  private String writtenData(Path file) throws IOException {
    return JsonText.readObject(Files.readAllBytes(file), "").at("/data/dataset").asText();
  }

  @Test
  void dataBesideTheFileGoWhereTheFileGoes() throws IOException {
    Path home = Files.createDirectories(folder.resolve("home/data")).getParent();
    Path data = Files.writeString(home.resolve("data/points.csv"), "x,y\n1,2\n");
    Path file = home.resolve("a.loom");
    new ProjectFile(file).write(on(data.toString()));
    assertThat(writtenData(file)).isEqualTo("data/points.csv");

    Path moved = Files.move(home, folder.resolve("moved"));
    Project opened = new ProjectFile(moved.resolve("a.loom")).read();

    assertThat(opened.data().dataset()).isEqualTo(moved.resolve("data/points.csv").toString());
    assertThat(opened.data().contentHash()).contains("abc");
  }

  @Test
  void dataElsewhereKeepTheirWholePathAndThoseThatAreMissingTheirName() throws IOException {
    Path data = Files.writeString(folder.resolve("points.csv"), "x,y\n1,2\n");
    Path file = Files.createDirectories(folder.resolve("projects")).resolve("a.loom");
    new ProjectFile(file).write(on(data.toString()));
    assertThat(writtenData(file)).isEqualTo(data.toString());
    assertThat(new ProjectFile(file).read().data().dataset()).isEqualTo(data.toString());

    new ProjectFile(file).write(on("nowhere/points.csv"));
    assertThat(writtenData(file)).isEqualTo("nowhere/points.csv");
    assertThat(new ProjectFile(file).read().data().dataset()).isEqualTo("nowhere/points.csv");
  }

  @Test
  void anOptimizerWithItsDefaultsLeftOutIsTheSameOnceSaved() {
    OptimizerSpec adam = OptimizerSpec.of(OptimizerType.ADAM);
    Project project = template().withTraining(template().training().withOptimizer(adam));

    OptimizerSpec read = ProjectJson.read(ProjectJson.write(project), "").training().optimizer();

    assertThat(read).isEqualTo(adam).hasSameHashCodeAs(adam);
    assertThat(read).isNotEqualTo(adam.with("beta1", 0.5));
  }

  @Test
  void theVersionBeforeIsKeptBesideIt() throws IOException {
    ProjectFile file = new ProjectFile(folder.resolve("a.loom"));
    file.write(template());
    byte[] first = Files.readAllBytes(file.path());

    file.write(template().withTraining(template().training().withEpochs(77)));

    assertThat(folder.resolve("a.loom.bak")).hasBinaryContent(first);
    assertThat(new ProjectFile(folder.resolve("a.loom.bak")).read().training().epochs())
        .isEqualTo(5);
  }

  @Test
  void readsTheGoldenFileOfFormat1AndWritesItAsItIs() throws IOException {
    byte[] golden = golden("project-1.loom");

    Project project = ProjectJson.read(golden, "project-1.loom");

    assertThat(project.network().layers()).hasSize(8);
    assertThat(project.network().layer("conv").orElseThrow().parameters())
        .containsEntry("padding", "same")
        .containsEntry("ofTomorrow", java.util.List.of(1, 2));
    assertThat(project.positions().get("pool")).isEqualTo(new Project.Position(480, 144.5));
    assertThat(project.data().contentHash()).contains("5f70bf18a086007016e948b04aed3b82");
    assertThat(project.data().testFraction()).isEqualTo(0.25);
    assertThat(project.training().optimizer().value("momentum")).isEqualTo(0.8);
    assertThat(project.training().seed()).isEqualTo(-9_000_000_000_000_000_000L);
    assertThat(project.training().keepBest()).isFalse();
    assertThat(project.view()).isEqualTo(new Project.View(-12.5, 40, 1.5));
    assertThat(new String(ProjectJson.write(project), UTF_8)).isEqualTo(new String(golden, UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "3, made by a newer LayerLoom (format 3; this one knows 2)",
    "99999999999999999999, made by a newer LayerLoom",
    "1001, (format 1001;",
    "0, is not a LayerLoom project",
    "-3, is not a LayerLoom project",
    "1.5, is not a LayerLoom project",
    "\"1\", is not a LayerLoom project",
    "null, is not a LayerLoom project",
  })
  void refusesVersionsThatItDoesNotKnow(String version, String words) {
    String text = new String(ProjectJson.write(template()), UTF_8);

    assertRefused(text.replace("\"formatVersion\": 1", "\"formatVersion\": " + version), words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"epochs\": 5 | \"epochs\": 0 | “training.epochs” must be from 1 to 100000",
        "\"epochs\": 5 | \"epochs\": 1e400 | “training.epochs” should be a whole number",
        "\"epochs\": 5 | \"epochs\": \"5\" | “training.epochs” should be a whole number",
        "\"keepBest\": true | \"keepBest\": 1 | “training.keepBest” should be true or false",
        "\"type\": \"adam\" | \"type\": \"eve\" | should be one of sgd, momentum, adam, adagrad",
        "\"beta1\": 0.9 | \"beta1\": 1 | Beta 1 must be a number",
        "\"testFraction\": 0.3 | \"testFraction\": 1 | “data.testFraction” must be from 0 to 0.95",
        "\"scale-bytes\" | \"magic\" | “data.preprocessing” is “magic” but should be one of",
        "\"dataset\": \"mnist\" | \"dataset\": 5 | “data.dataset” should be a text",
        "\"id\": \"dropout\" | \"id\": \"dense\" | the id “dense” is used twice",
        "\"id\": \"dropout\" | \"id\": \"../x\" | “../x” is no id",
        "\"to\": \"dropout\" | \"to\": \"gone\" | “network.connections[1].to”: a wire ends at “gone”",
        "\"from\": \"input\" | \"from\": \"gone\" | “network.connections[0].from”",
        "\"network\" | \"netwerk\" | lacks the part “network”",
        "\"nodes\": [ | \"nodes\": 3, \"x\": [ | “network.nodes” should be a list",
        "\"x\": 48.0 | \"x\": 1e300 | must be from -10000000 to 10000000",
        "\"seed\": 42 | \"seed\": 42, \"seed\": 43 | is damaged near line",
      })
  void namesThePlaceOfAWrongValue(String sound, String broken, String words) {
    String text = new String(ProjectJson.write(template()), UTF_8);
    assertThat(text).contains(sound);

    assertRefused(text.replaceFirst(java.util.regex.Pattern.quote(sound), broken), words);
  }

  @Test
  void damageIsToldWithItsLine() {
    String text = new String(ProjectJson.write(template()), UTF_8);

    assertRefused("{\n\"formatVersion\": 1,\n oops", "damaged near line 3.");
    assertRefused("\n".repeat(1_999) + "{", "damaged near line 2000.");
    assertRefused(text.substring(0, 400), "damaged near line");
    assertRefused(text + "}", "is damaged");
    assertRefused("", "is not a LayerLoom file");
    assertRefused("[]", "is not a LayerLoom file");
    String deep = "[".repeat(200) + "]".repeat(200);
    assertRefused("{\"formatVersion\": 1, \"x\": " + deep + "}", "is damaged");
  }

  @Test
  void filesThatCannotBeReadAreNamed() throws IOException {
    assertCannotOpen(folder.resolve("gone.loom"), "There is no file");
    assertCannotOpen(folder, "cannot be read: not a file");
    Path large = folder.resolve("large.loom");
    try (var channel =
        java.nio.channels.FileChannel.open(
            large,
            java.nio.file.StandardOpenOption.CREATE,
            java.nio.file.StandardOpenOption.WRITE)) {
      channel.position(20 << 20);
      channel.write(java.nio.ByteBuffer.wrap(new byte[1]));
    }
    assertCannotOpen(large, "is too large to be a project");
  }

  @Test
  void aProjectThatCannotBeSavedIsSaidSo() {
    ProjectFile nowhere = new ProjectFile(folder.resolve("nowhere").resolve("a.loom"));

    assertThatExceptionOfType(ReadableException.class)
        .isThrownBy(() -> nowhere.write(template()))
        .withMessageContaining("does not exist");
  }

  @Test
  void templatesAreWrittenAsTheProgramWritesThem() throws IOException {
    for (Template template : new Templates().all()) {
      String name = "/layerloom/templates/" + template.id() + ".loom";
      try (InputStream in = ProjectFileTest.class.getResourceAsStream(name)) {
        assertThat(new String(in.readAllBytes(), UTF_8))
            .as(template.id())
            .isEqualTo(new String(ProjectJson.write(template.project()), UTF_8));
      }
    }
  }

  @Test
  void aChangedOriginLeavesTheProjectAlone() {
    ObjectNode origin = JsonText.object();
    Project project =
        new Project(
            template().network(),
            template().positions(),
            template().data(),
            template().training(),
            Project.View.UNSET,
            origin);

    origin.put("late", 1);

    assertThat(new String(ProjectJson.write(project), UTF_8)).doesNotContain("late");
  }

  private static Project template() {
    return new Templates().find("mnist-mlp").orElseThrow().project();
  }

  private static byte[] golden(String name) throws IOException {
    try (InputStream in = ProjectFileTest.class.getResourceAsStream("/golden/" + name)) {
      return in.readAllBytes();
    }
  }

  private void assertRefused(String text, String words) {
    assertThatExceptionOfType(ReadableException.class)
        .isThrownBy(() -> ProjectJson.read(text.getBytes(UTF_8), "a.loom"))
        .withMessageContaining(words);
  }

  private static void assertCannotOpen(Path file, String words) {
    assertThatExceptionOfType(ReadableException.class)
        .isThrownBy(() -> new ProjectFile(file).read())
        .withMessageContaining(words);
  }
}
