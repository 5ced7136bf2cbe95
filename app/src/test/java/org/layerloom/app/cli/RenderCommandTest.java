package org.layerloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.layerloom.app.FxThread;

class RenderCommandTest {

  @TempDir private Path folder;

  private BufferedImage render(Path project, String theme) throws IOException {
    Path png = folder.resolve(theme + ".png");
    CommandLineRun run = CommandLineRun.of("render", project, "--out", png, "--theme", theme);

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains(theme + ".png");
    return ImageIO.read(png.toFile());
  }

  private static double brightness(int argb) {
    return ((argb >> 16 & 0xff) + (argb >> 8 & 0xff) + (argb & 0xff)) / 765.0;
  }

  @Test
  void drawsTheCanvasInBothThemes() throws IOException {
    FxThread.start();
    Path project = folder.resolve("digits.loom");
    CommandLineRun.of("new", "mnist-cnn", project);

    BufferedImage dark = render(project, "dark");
    BufferedImage light = render(project, "light");

    assertThat(light.getWidth()).isGreaterThan(1_500);
    assertThat(light.getHeight()).isGreaterThan(400);
    assertThat(brightness(light.getRGB(4, 4))).isGreaterThan(0.85);
    assertThat(brightness(dark.getRGB(4, 4))).isLessThan(0.2);
    assertThat(light.getRGB(0, 0, light.getWidth(), light.getHeight(), null, 0, light.getWidth()))
        .as("the band of a convolution's card")
        .contains(0xff8250df);
  }

  @Test
  void saysWhatIsWrongAndWritesNothing() throws IOException {
    Path project = Files.writeString(folder.resolve("mine.loom"), "no project");

    CommandLineRun run = CommandLineRun.of("render", project, "--out", folder.resolve("mine.png"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines()).hasSize(1).first().asString().contains("mine.loom");
    assertThat(folder.toFile().listFiles()).extracting(File::getName).containsExactly("mine.loom");
  }
}
