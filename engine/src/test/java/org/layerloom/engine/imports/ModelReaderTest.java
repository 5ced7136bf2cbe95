package org.layerloom.engine.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.export.ModelDescription;
import org.layerloom.engine.export.ModelFile;
import org.layerloom.engine.export.Models;
import org.layerloom.engine.export.TokenizerJson;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.text.ReadableException;
import org.layerloom.engine.token.Tokenizer;
import org.layerloom.engine.token.TokenizerKind;

class ModelReaderTest {

  private static final String JSON = "layerloom.json";
  private static final String NUMBERS = "coefficients.bin";

  @TempDir Path folder;
  private Path file;
  private final ModelReader reader = new ModelReader(new LayerCatalog());

  @BeforeEach
  void soundModel() {
    file = folder.resolve("model.zip");
    Models.Model model = Models.of(Drawing.of(4).dense(5, "relu").dense(3, "softmax").classes(), 4);
    ModelFile.write(file, model.network(), model.description());
  }

  @Test
  void whatIsReadAnswersAsWhatWasWritten() {
    Models.all()
        .forEach(
            (name, model) -> {
              ModelFile.write(file, model.network(), model.description());

              ModelReader.Model read = reader.read(file);

              assertThat(read.description()).as(name).isEqualTo(model.description());
              assertThat(read.network().predict(model.inputs(), model.count()))
                  .as(name)
                  .isEqualTo(model.answers());
            });
  }

  @Test
  void aModelOfTextBringsItsVocabulary() throws IOException {
    Tokenizer words = TokenizerKind.WORDS.train(List.of("the cat, the hat"), 9);
    Models.Model model =
        Models.of(
            Drawing.tokens(4, 5)
                .then("embedding", "features", 3)
                .then("globalpool1d")
                .then("dense", "units", 2, "activation", "softmax")
                .classes(),
            TensorShape.tokens(4, 5));
    ModelDescription plain = model.description();
    ModelDescription described =
        new ModelDescription(
            plain.network(),
            TensorShape.tokens(4, words.size()),
            words.tokens(),
            List.of("a", "b"),
            true,
            plain.preprocessing(),
            "made",
            plain.target(),
            List.of(),
            Optional.of(words));
    ModelFile.write(file, model.network(), described);

    assertThat(reader.read(file).description()).isEqualTo(described);

    Tokenizer other = TokenizerKind.WORDS.train(List.of("the cat, the dog"), 9);
    rewrite(entries -> entries.put(ModelFile.VOCABULARY, TokenizerJson.write(other)));
    assertRefused("contradicts");
    rewrite(entries -> entries.put(ModelFile.VOCABULARY, "{\"tokens\"".getBytes(UTF_8)));
    assertRefused("vocabulary.json");
  }

  @Test
  void theSameModelGivesTheSameFile() throws IOException {
    byte[] once = Files.readAllBytes(file);
    soundModel();

    assertThat(file).hasBinaryContent(once);
  }

  @Test
  void anEntryThatWouldRunCodeInDl4jIsRefusedByName() throws IOException {
    rewrite(entries -> entries.put("preprocessor.bin", new byte[] {(byte) 0xac, (byte) 0xed}));
    assertRefused("“preprocessor.bin”, which does not belong in a model");

    rewrite(entries -> entries.put("../../evil", new byte[1]));
    assertRefused("does not belong in a model");
  }

  @Test
  void aZipThatUnpacksToFarMoreIsRefused() throws IOException {
    for (String bomb : new String[] {NUMBERS, JSON}) {
      Path target = folder.resolve("bomb.zip");
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
        for (Map.Entry<String, byte[]> entry : entries().entrySet()) {
          zip.putNextEntry(new ZipEntry(entry.getKey()));
          zip.write(entry.getValue());
          byte[] zeros = new byte[1 << 20];
          for (int i = 0; i < 200 && entry.getKey().equals(bomb); i++) {
            zip.write(zeros);
          }
        }
      }

      assertThatExceptionOfType(ReadableException.class)
          .isThrownBy(() -> reader.read(target))
          .withMessageContaining("unpacks to more than its network needs");
    }
  }

  @Test
  void aNetworkThatClaimsMoreWeightsThanTheFileHoldsIsRefusedBeforeItIsBuilt() throws IOException {
    // 20,000 · 20,000 weights would take 1.6 GB.
    rewriteJson("\"units\": 5", "\"units\": 20000");
    rewriteJson("\"units\": 3", "\"units\": 20000");
    assertRefused("do not fit its network");

    rewriteJson("\"units\": 20000", "\"units\": 65536");
    assertRefused("too large to compute with");
  }

  @Test
  void numbersThatDoNotFitAreRefused() throws IOException {
    byte[] sound = entries().get(NUMBERS);
    for (int length : new int[] {0, 1, 7, 40}) {
      rewrite(entries -> entries.put(NUMBERS, Arrays.copyOf(sound, length)));
      assertRefused("do not fit its network");
    }
    for (int length : new int[] {sound.length / 2, sound.length - 1}) {
      rewrite(entries -> entries.put(NUMBERS, Arrays.copyOf(sound, length)));
      // Seen before an array for all of them is made.
      assertRefused("cut off within the numbers");
    }
    rewrite(entries -> entries.put(NUMBERS, numbers("LONG", 8, "DOUBLE", 43)));
    assertRefused("numbers of type DOUBLE");
    rewrite(entries -> entries.put(NUMBERS, numbers("LONG", 8, "FLOAT", 42)));
    assertRefused("42 numbers where the network has 43");
    rewrite(entries -> entries.put(NUMBERS, numbers("LONG", 8, "FLOAT", -1)));
    assertRefused("do not fit its network");
    rewrite(entries -> entries.put(NUMBERS, numbers("LONG", 1L << 60, "FLOAT", 43)));
    assertRefused("do not fit its network");
    rewrite(entries -> entries.put(NUMBERS, numbers("UTF8", 8, "FLOAT", 43)));
    assertRefused("do not fit its network");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"formatVersion\": 1 | \"formatVersion\": 2 | “layerloom.json.formatVersion” should be",
        "\"network\" | \"netwerk\" | “layerloom.json.network” should be an object",
        "\"type\": \"dense\" | \"type\": \"java.lang.Runtime\" | does not know",
        "\"shift\": [ | \"shift\": [ 1e400, | “layerloom.json.preprocessing.shift” should be a number",
        "\"shift\": [ | \"shift\": [ 1, | “layerloom.json.preprocessing.scale” should be a list",
        "\"kind\": \"standardize\" | \"kind\": \"run\" | should be a known name",
        "\"targetNames\": [ | \"targetNames\": [ \"one more\", | contradicts itself",
        "\"sample\": [ | \"sample\": [ 2, 2, | contradicts itself",
        "\"sample\": [ | \"vocabulary\": 5, \"sample\": [ 2, | should be a whole number",
        "\"sample\": [ | \"sample\": [ 0, 2, | “layerloom.json.sample” should be a whole number",
        "\"sample\": [ | \"sample\": [ 1, 1, 1, 1, | “layerloom.json.sample” should be a list",
        "\"loss\": \"cross-entropy\" | \"loss\": 3 | Loss must be one of",
        "\"from\": \"input\" | \"from\": \"output\" | passes nothing on",
      })
  void aHostileDescriptionIsRefused(String sound, String hostile, String words) throws IOException {
    rewriteJson(sound, hostile);

    assertRefused(words);
  }

  @Test
  void whatIsNoModelIsRefused() throws IOException {
    assertRefused(folder.resolve("gone.zip"), "There is no file");
    assertRefused(folder, "is not a model file");
    Files.write(file, new byte[0]);
    assertRefused("is not a model file");
    Files.writeString(file, "no zip");
    assertRefused("is not a model file");
    soundModel();
    rewrite(entries -> entries.remove(JSON));
    assertRefused("is not a model of LayerLoom");
    soundModel();
    rewrite(entries -> entries.remove(NUMBERS));
    assertRefused("is not a model of LayerLoom");
    soundModel();
    rewrite(Map::clear);
    assertRefused("is not a model file");
  }

  @Test
  void aDamagedFileIsRefusedInWordsWhereverTheDamageIs() throws IOException {
    byte[] sound = Files.readAllBytes(file);
    Random random = new Random(4);
    int refused = 0;
    for (int i = 0; i < 300; i++) {
      byte[] broken =
          i % 3 == 0 ? Arrays.copyOf(sound, random.nextInt(sound.length)) : sound.clone();
      for (int k = 0; k < 3 && broken.length > 0; k++) {
        broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Files.write(file, broken);
      try {
        reader.read(file);
      } catch (ReadableException inWords) {
        refused++;
      }
    }
    // The rest hit the configuration, which is not read.
    assertThat(refused).isGreaterThan(150);
  }

  @Test
  void aDeepNetworkFromAFileIsBuiltOrRefusedInWords() throws IOException {
    Drawing deep = Drawing.of(2);
    for (int i = 0; i < 400; i++) {
      deep.then("dropout", "rate", 0.1);
    }
    Models.Model model = Models.of(deep.dense(2, "softmax").classes(), 2);

    ModelFile.write(file, model.network(), model.description());

    assertThat(reader.read(file).network().predict(new float[2], 1)).hasSize(2);
  }

  /** A block in ND4J's form with these headers and zeros behind them. */
  private static byte[] numbers(String shapeType, long shape, String type, long length) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF("MIXED_DATA_TYPES");
      out.writeLong(shape);
      out.writeUTF(shapeType);
      out.write(new byte[(int) Math.min(shape, 8) * 8]);
      out.writeUTF("MIXED_DATA_TYPES");
      out.writeLong(length);
      out.writeUTF(type);
      out.write(new byte[43 * 4]);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return bytes.toByteArray();
  }

  private interface Change {
    void of(Map<String, byte[]> entries);
  }

  private void rewriteJson(String sound, String hostile) throws IOException {
    rewrite(
        entries -> {
          String text = new String(entries.get(JSON), UTF_8);
          assertThat(text).contains(sound);
          int at = text.indexOf(sound);
          String changed = text.substring(0, at) + hostile + text.substring(at + sound.length());
          entries.put(JSON, changed.getBytes(UTF_8));
        });
  }

  private void rewrite(Change change) throws IOException {
    Map<String, byte[]> entries = entries();
    change.of(entries);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
  }

  private Map<String, byte[]> entries() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Enumeration<? extends ZipEntry> all = zip.entries();
      while (all.hasMoreElements()) {
        ZipEntry entry = all.nextElement();
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return entries;
  }

  private void assertRefused(String words) {
    assertRefused(file, words);
  }

  private void assertRefused(Path path, String words) {
    assertThatExceptionOfType(ReadableException.class)
        .isThrownBy(() -> reader.read(path))
        .withMessageContaining(words);
  }
}
