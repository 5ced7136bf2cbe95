package org.layerloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

  @TempDir private Path folder;

  @Test
  void writesWhatDl4jReadsAndThisProgramToo() throws IOException {
    Path out = folder.resolve("flowers.zip");

    CommandLineRun run = export(TrainedModels.iris(), "dl4j", out);

    assertThat(run.exitCode()).as(run.err()).isZero();
    try (ZipFile zip = new ZipFile(out.toFile())) {
      assertThat(zip.getEntry("configuration.json")).isNotNull();
      assertThat(zip.getEntry("coefficients.bin")).isNotNull();
    }
    assertThat(CommandLineRun.of("evaluate", out, "--data", "iris").exitCode()).isZero();
  }

  @Test
  void replacesAFileOnlyWhenForced() throws IOException {
    Path out = Files.writeString(folder.resolve("mine.zip"), "dear to me");

    CommandLineRun refused = export(TrainedModels.iris(), "dl4j", out);

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.errLines()).hasSize(1).first().asString().contains("--force");
    assertThat(out).hasContent("dear to me");
    assertThat(export(TrainedModels.iris(), "dl4j", out, "--force").exitCode()).isZero();
    assertThat(out).hasSameBinaryContentAs(TrainedModels.iris());
  }

  @Test
  void namesTheFormatsThatExist() {
    CommandLineRun run = export(TrainedModels.iris(), "onnx", folder.resolve("x.onnx"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("onnx", "dl4j");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void exportsNothingThatIsNoModel() throws IOException {
    Path wrong = Files.writeString(folder.resolve("wrong.zip"), "no model");

    CommandLineRun run = export(wrong, "dl4j", folder.resolve("out.zip"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines()).hasSize(1);
    assertThat(folder.resolve("out.zip")).doesNotExist();
  }

  private static CommandLineRun export(Path model, String format, Path out, Object... more) {
    Object[] args =
        java.util.Arrays.copyOf(
            new Object[] {"export", model, "--format", format, "--out", out}, 6 + more.length);
    System.arraycopy(more, 0, args, 6, more.length);
    return CommandLineRun.of(args);
  }
}
