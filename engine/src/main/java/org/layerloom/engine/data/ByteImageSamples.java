package org.layerloom.engine.data;

/**
 * Grey images of one byte a pixel with a class each, as IDX files hold them. Pixels come out as 0
 * to 255.
 */
final class ByteImageSamples implements Samples {

  private final byte[] pixels;
  private final byte[] labels;
  private final int pixelsEach;
  private final int classes;

  ByteImageSamples(byte[] pixels, byte[] labels, int pixelsEach, int classes) {
    this.pixels = pixels;
    this.labels = labels;
    this.pixelsEach = pixelsEach;
    this.classes = classes;
  }

  @Override
  public int size() {
    return labels.length;
  }

  @Override
  public int inputLength() {
    return pixelsEach;
  }

  @Override
  public int targetLength() {
    return classes;
  }

  @Override
  public void copyInput(int index, float[] into, int at) {
    int from = index * pixelsEach;
    for (int i = 0; i < pixelsEach; i++) {
      into[at + i] = pixels[from + i] & 0xff;
    }
  }

  @Override
  public void copyTarget(int index, float[] into, int at) {
    for (int i = 0; i < classes; i++) {
      into[at + i] = labels[index] == i ? 1 : 0;
    }
  }

  @Override
  public int classOf(int index) {
    return labels[index];
  }
}
