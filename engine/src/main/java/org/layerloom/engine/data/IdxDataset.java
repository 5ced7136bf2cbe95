package org.layerloom.engine.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.layerloom.engine.io.Hashing;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.text.Message;

/** Reads the four files of MNIST, or of any set of grey images that is laid out in the same way. */
final class IdxDataset {

  static final String TRAIN_IMAGES = "train-images-idx3-ubyte.gz";
  static final String TRAIN_LABELS = "train-labels-idx1-ubyte.gz";
  static final String TEST_IMAGES = "t10k-images-idx3-ubyte.gz";
  static final String TEST_LABELS = "t10k-labels-idx1-ubyte.gz";

  /** MD5 of the uncompressed files of MNIST as published. */
  static final Map<String, String> MNIST_MD5 =
      Map.of(
          TRAIN_IMAGES, "6bbc9ace898e44ae57da46a324031adb",
          TRAIN_LABELS, "a25bea736e30d166cdddb491f175f624",
          TEST_IMAGES, "2646ac647ad5339dbf082846283269ea",
          TEST_LABELS, "27ae3e4e09519cfbb04c329615203637");

  private final String reference;
  private final DataSource source;
  private final Map<String, String> expectedMd5;
  private final String origin;

  IdxDataset(String reference, DataSource source, Map<String, String> expectedMd5, String origin) {
    this.reference = reference;
    this.source = source;
    this.expectedMd5 = expectedMd5;
    this.origin = origin;
  }

  Dataset read() {
    IdxFile trainImages = file(TRAIN_IMAGES, 3);
    IdxFile trainLabels = file(TRAIN_LABELS, 1);
    IdxFile testImages = file(TEST_IMAGES, 3);
    IdxFile testLabels = file(TEST_LABELS, 1);
    int height = trainImages.dimensions()[1];
    int width = trainImages.dimensions()[2];
    if (testImages.dimensions()[1] != height || testImages.dimensions()[2] != width) {
      throw new DataFormatException(Message.of("data.sizesDiffer", TRAIN_IMAGES, TEST_IMAGES));
    }
    int classes = Math.max(largest(trainLabels), largest(testLabels)) + 1;
    Samples training = samples(TRAIN_LABELS, trainImages, trainLabels, classes);
    Samples test = samples(TEST_LABELS, testImages, testLabels, classes);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < classes; i++) {
      names.add(String.valueOf(i));
    }
    String hash =
        Hashing.sha256(
            trainImages.content(),
            trainLabels.content(),
            testImages.content(),
            testLabels.content());
    DatasetInfo info =
        new DatasetInfo(
            reference, TensorShape.image(1, height, width), List.of(), names, true, hash, origin);
    return new Dataset(info, training, Optional.of(test));
  }

  private IdxFile file(String name, int rank) {
    IdxFile file = IdxFile.read(name, source.read(name));
    if (file.dimensions().length != rank || file.content().length == 0) {
      throw new DataFormatException(Message.of("data.notIdx", name));
    }
    String expected = expectedMd5.get(name);
    if (expected != null && !expected.equals(file.md5())) {
      throw new DataFormatException(Message.of("data.wrongMd5", name, file.md5(), expected));
    }
    return file;
  }

  private static Samples samples(String name, IdxFile images, IdxFile labels, int classes) {
    if (images.dimensions()[0] != labels.dimensions()[0]) {
      throw new DataFormatException(
          Message.of("data.countsDiffer", name, labels.dimensions()[0], images.dimensions()[0]));
    }
    int pixels = images.dimensions()[1] * images.dimensions()[2];
    return new ByteImageSamples(images.content(), labels.content(), pixels, classes);
  }

  private static int largest(IdxFile labels) {
    int largest = 0;
    for (byte label : labels.content()) {
      if (label < 0) {
        throw new DataFormatException(Message.of("data.labelTooLarge", label & 0xff, 127));
      }
      largest = Math.max(largest, label);
    }
    return largest;
  }
}
