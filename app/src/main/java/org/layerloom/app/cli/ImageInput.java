package org.layerloom.app.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.TensorShape;

/**
 * An image as a model takes it.
 *
 * @param values {@code [channel, height, width]}, each from 0 to 255
 */
record ImageInput(float[] values, boolean inverted) {

  private static final long MAX_PIXELS = 64_000_000;

  static boolean looksLikeOne(byte[] start) {
    return starts(start, 0x89, 'P', 'N', 'G')
        || starts(start, 0xff, 0xd8)
        || starts(start, 'B', 'M');
  }

  private static boolean starts(byte[] bytes, int... with) {
    for (int i = 0; i < with.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != with[i]) {
        return false;
      }
    }
    return true;
  }

  static ImageInput read(Path file, TensorShape model, Invert invert) throws IOException {
    if (!model.isImage() || model.size(Axis.CHANNEL) != 1 && model.size(Axis.CHANNEL) != 3) {
      throw new CommandFailure("predict.noImage", file.toString(), model.toString());
    }
    Pixels pixels = Pixels.of(decode(file), (int) model.size(Axis.CHANNEL));
    boolean inverted =
        invert == Invert.YES
            || invert == Invert.AUTO && pixels.channels() == 1 && pixels.edgeMean(0) > 127.5;
    if (inverted) {
      pixels = pixels.inverted();
    }
    int height = Math.toIntExact(model.size(Axis.HEIGHT));
    int width = Math.toIntExact(model.size(Axis.WIDTH));
    return new ImageInput(pixels.fitInto(width, height), inverted);
  }

  private static BufferedImage decode(Path file) throws IOException {
    ImageIO.setUseCache(false);
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new CommandFailure("predict.imageKind", file.toString());
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        // Asked of the header, before anything is unpacked.
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MAX_PIXELS) {
          throw new CommandFailure("predict.tooLarge", file.toString());
        }
        return reader.read(0);
      } catch (CommandFailure known) {
        throw known;
      } catch (IOException | RuntimeException damaged) {
        // The decoders of the JDK throw whatever a broken file leads them to.
        throw new CommandFailure(damaged, "predict.imageDamaged", file.toString());
      } finally {
        reader.dispose();
      }
    }
  }
}
