package org.layerloom.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.layerloom.engine.network.TensorShape;

class IdxTest {

  @TempDir Path folder;

  @Test
  void readsAFolderOfImages() throws IOException {
    IdxFiles.writeSet(folder);

    Dataset dataset = new DatasetCatalog().load(folder.toString(), 1);

    assertThat(dataset.info().sample()).isEqualTo(TensorShape.image(1, 2, 3));
    assertThat(dataset.info().targetNames()).containsExactly("0", "1");
    assertThat(dataset.training().size()).isEqualTo(4);
    float[] pixels = new float[7];
    dataset.training().copyInput(1, pixels, 1);
    // Bytes are without a sign: 37 · 7 − 256 = 3, 37 · 6 = 222.
    assertThat(pixels).startsWith(0, 222, 3);
    assertThat(dataset.training().classOf(2)).isEqualTo(1);
    assertThat(dataset.test().orElseThrow().size()).isEqualTo(2);
  }

  @Test
  void readsTheDigitsThatShip() {
    Dataset digits = new DatasetCatalog().load("mnist", 1);

    assertThat(digits.training().size()).isEqualTo(60_000);
    assertThat(digits.test().orElseThrow().size()).isEqualTo(10_000);
    assertThat(digits.training().classOf(0)).isEqualTo(5);
  }

  @Test
  void refusesAFileThatIsNotThePublishedOne() {
    byte[] file = IdxFiles.gzip(IdxFiles.images(4, 2, 3));
    DataSource source = name -> new java.io.ByteArrayInputStream(file);

    assertThatExceptionOfType(DataFormatException.class)
        .isThrownBy(() -> new IdxDataset("mnist", source, IdxDataset.MNIST_MD5, "").read())
        .withMessageContaining("is not the published one")
        .withMessageContaining("6bbc9ace898e44ae57da46a324031adb");
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    IdxFiles.writeSet(folder);
    Files.delete(folder.resolve(IdxDataset.TEST_LABELS));

    assertRefused("t10k-labels-idx1-ubyte.gz is missing");
  }

  @Test
  void refusesAPackedFileThatWasCutOff() throws IOException {
    byte[] whole = IdxFiles.gzip(IdxFiles.images(400, 2, 3));
    for (int length : new int[] {12, whole.length / 2, whole.length - 9, whole.length - 1}) {
      IdxFiles.writeSet(folder);
      Files.write(folder.resolve(IdxDataset.TRAIN_IMAGES), Arrays.copyOf(whole, length));

      assertRefused("cut off or damaged: it cannot be unpacked");
    }
  }

  @Test
  void refusesAPackedFileWithWrongBytes() throws IOException {
    byte[] noise = new byte[5_000];
    new Random(3).nextBytes(noise);
    byte[] packed = IdxFiles.gzip(IdxFiles.of(new int[] {50, 10, 10}, noise));
    packed[packed.length - 6] ^= 1; // in the checksum

    IdxFiles.writeSet(folder);
    Files.write(folder.resolve(IdxDataset.TRAIN_IMAGES), packed);

    assertRefused("cannot be unpacked");
  }

  @Test
  void refusesAFileThatHoldsLessOrMoreThanItSays() throws IOException {
    byte[] whole = IdxFiles.images(40, 2, 3);
    for (int length : new int[] {16, whole.length - 1, whole.length + 1}) {
      IdxFiles.writeSet(folder);
      Files.write(folder.resolve(IdxDataset.TRAIN_IMAGES), Arrays.copyOf(whole, length));
      assertRefused("should hold 240 bytes of data");

      Files.write(
          folder.resolve(IdxDataset.TRAIN_IMAGES), IdxFiles.gzip(Arrays.copyOf(whole, length)));
      assertRefused("should hold 240 bytes of data");
    }
  }

  @Test
  void refusesWhatIsNotIdx() throws IOException {
    byte[] magic = IdxFiles.images(4, 2, 3);
    magic[2] = 13; // floats
    for (byte[] strange :
        new byte[][] {
          {}, {1}, {0, 0, 8}, magic, "hello, world".getBytes("UTF-8"), {0, 0, 8, 3, 0}
        }) {
      IdxFiles.writeSet(folder);
      Files.write(folder.resolve(IdxDataset.TRAIN_IMAGES), strange);
      assertRefused("is not an IDX file of bytes");

      Files.write(folder.resolve(IdxDataset.TRAIN_IMAGES), IdxFiles.gzip(strange));
      assertRefused("Put the original file back");
    }
  }

  @Test
  void refusesDimensionsThatNoFileHas() throws IOException {
    for (int[] dimensions :
        new int[][] {
          {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE},
          {-1, 28, 28},
          {65_536, 65_536, 1},
          {1 << 15, 1 << 15, 1 << 15}
        }) {
      IdxFiles.writeSet(folder);
      Files.write(folder.resolve(IdxDataset.TRAIN_IMAGES), IdxFiles.of(dimensions, new byte[24]));
      assertRefused("is not an IDX file of bytes");
    }
  }

  @Test
  void refusesAFileWithoutImages() throws IOException {
    IdxFiles.writeSet(folder);
    Files.write(folder.resolve(IdxDataset.TRAIN_IMAGES), IdxFiles.images(0, 2, 3));

    assertRefused("is not an IDX file of bytes");
  }

  @Test
  void unpacksNoMoreThanAFileAnnounces() throws IOException {
    // 300 MB of zeros in 300 KB, announced as 24 bytes, or as all of them in far too small a file.
    byte[] zeros = new byte[300_000_000];
    byte[] bomb = IdxFiles.gzip(IdxFiles.of(new int[] {4, 2, 3}, zeros));
    byte[] boast = IdxFiles.of(new int[] {1_000, 1_000, 1_000}, new byte[24]);
    IdxFiles.writeSet(folder);

    Files.write(folder.resolve(IdxDataset.TRAIN_IMAGES), bomb);
    assertRefused("should hold 24 bytes of data but holds 25");
    Files.write(folder.resolve(IdxDataset.TRAIN_IMAGES), boast);
    assertRefused("should hold 1,000,000,000 bytes of data but holds 40");
  }

  @Test
  void refusesLabelsThatDoNotBelongToTheImages() throws IOException {
    IdxFiles.writeSet(folder);
    Files.write(folder.resolve(IdxDataset.TRAIN_LABELS), IdxFiles.labels(0, 1, 1));
    assertRefused("has 3 labels for 4 images");

    IdxFiles.writeSet(folder);
    Files.write(folder.resolve(IdxDataset.TRAIN_LABELS), IdxFiles.labels(0, 1, 1, 200));
    assertRefused("A label is 200; at most 127");

    IdxFiles.writeSet(folder);
    Files.write(folder.resolve(IdxDataset.TEST_IMAGES), IdxFiles.images(2, 3, 2));
    assertRefused("differ in size");
  }

  @Test
  void anythingElseThanAFileIsRefused() throws IOException {
    IdxFiles.writeSet(folder);
    Files.delete(folder.resolve(IdxDataset.TEST_LABELS));
    Files.createDirectory(folder.resolve(IdxDataset.TEST_LABELS));

    assertRefused("cannot be read: not a file");
  }

  private void assertRefused(String words) {
    assertThatExceptionOfType(DataFormatException.class)
        .isThrownBy(() -> new DatasetCatalog().load(folder.toString(), 1))
        .withMessageContaining(words);
  }
}
