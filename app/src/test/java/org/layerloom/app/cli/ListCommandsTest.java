package org.layerloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListCommandsTest {

  @Test
  void listsTheTemplates() {
    CommandLineRun run = CommandLineRun.of("templates");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("linear-regression", "iris", "mnist-mlp", "mnist-deep-mlp-momentum", "mnist-cnn");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void listsTheTemplatesAsOneDocument() {
    assertThat(CommandLineRun.of("templates", "--json").json().get("templates"))
        .extracting(node -> node.get("id").asText())
        .contains("iris", "mnist-mlp");
  }

  @Test
  void listsTheDataSetsWithTheirSizes() {
    CommandLineRun run = CommandLineRun.of("datasets");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("60,000", "10,000", "1 × 28 × 28", "3 classes", "1 value ");
  }

  @Test
  void listsTheDataSetsAsOneDocument() {
    var mnist = CommandLineRun.of("datasets", "--json").json().get("datasets").get(0);

    assertThat(mnist.get("reference").asText()).isEqualTo("mnist");
    assertThat(mnist.get("samples").asInt()).isEqualTo(60_000);
    assertThat(mnist.get("targetNames")).hasSize(10);
  }
}
