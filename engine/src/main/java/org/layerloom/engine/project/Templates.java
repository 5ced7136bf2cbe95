package org.layerloom.engine.project;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The templates that come with the program, each a project file in {@code assets/templates}. */
public final class Templates {

  private static final List<String> IDS =
      List.of(
          "linear-regression",
          "iris",
          "mnist-mlp",
          "mnist-deep-mlp",
          "mnist-deep-mlp-momentum",
          "mnist-cnn",
          "lenet5",
          "cifar-style-cnn",
          "resnet-mini",
          "xor-2d",
          "circles-2d",
          "spiral-2d",
          "autoencoder-mnist",
          "vae-mnist",
          "lstm-brackets",
          "reverse",
          "copy-first",
          "induction",
          "speech-era",
          "tiny-gpt");

  /** What has been read, so that the first page need not read it each time. */
  private final Map<String, Template> read = new ConcurrentHashMap<>();

  public List<String> ids() {
    return IDS;
  }

  public List<Template> all() {
    return IDS.stream().map(id -> find(id).orElseThrow()).toList();
  }

  public Optional<Template> find(String id) {
    if (!IDS.contains(id)) {
      return Optional.empty();
    }
    return Optional.of(read.computeIfAbsent(id, Templates::read));
  }

  private static Template read(String id) {
    String name = id + ".loom";
    try (InputStream in = Templates.class.getResourceAsStream("/layerloom/templates/" + name)) {
      return new Template(id, ProjectJson.read(in.readAllBytes(), name));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
