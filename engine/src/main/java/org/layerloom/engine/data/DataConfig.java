package org.layerloom.engine.data;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Which data a project learns from, and how they are divided and scaled.
 *
 * @param dataset what the {@link DatasetCatalog} calls it
 * @param contentHash what the data were when the project was saved; empty before that
 * @param testFraction the share set aside for the test where the data bring no test set
 * @param validationFraction the share of the rest that watches the training
 * @param target what the network learns to give
 * @param text how text becomes samples
 */
public record DataConfig(
    String dataset,
    Optional<String> contentHash,
    double testFraction,
    double validationFraction,
    Preprocessing.Kind preprocessing,
    Target target,
    TextConfig text) {

  /** What a network learns to give. */
  public enum Target {
    /** What the data set has as its classes or values. */
    LABEL,
    /** The sample itself: an autoencoder. */
    INPUT;

    /** The name in project files and text bundles. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public DataConfig {
    Objects.requireNonNull(target);
    Objects.requireNonNull(text);
    if (!(testFraction >= 0 && testFraction < 1)
        || !(validationFraction >= 0 && validationFraction < 1)) {
      throw new IllegalArgumentException("shares of " + testFraction + ", " + validationFraction);
    }
  }

  /** With text taken apart in the usual way. */
  public DataConfig(
      String dataset,
      Optional<String> contentHash,
      double testFraction,
      double validationFraction,
      Preprocessing.Kind preprocessing,
      Target target) {
    this(
        dataset,
        contentHash,
        testFraction,
        validationFraction,
        preprocessing,
        target,
        TextConfig.DEFAULT);
  }

  public static DataConfig of(String dataset, Preprocessing.Kind preprocessing) {
    return new DataConfig(dataset, Optional.empty(), 0.3, 0.2, preprocessing, Target.LABEL);
  }

  public DataConfig withDataset(String value) {
    return new DataConfig(
        value, Optional.empty(), testFraction, validationFraction, preprocessing, target, text);
  }

  public DataConfig withContentHash(String value) {
    return new DataConfig(
        dataset, Optional.of(value), testFraction, validationFraction, preprocessing, target, text);
  }

  public DataConfig withTestFraction(double value) {
    return new DataConfig(
        dataset, contentHash, value, validationFraction, preprocessing, target, text);
  }

  public DataConfig withValidationFraction(double value) {
    return new DataConfig(dataset, contentHash, testFraction, value, preprocessing, target, text);
  }

  public DataConfig withPreprocessing(Preprocessing.Kind value) {
    return new DataConfig(
        dataset, contentHash, testFraction, validationFraction, value, target, text);
  }

  public DataConfig withTarget(Target value) {
    return new DataConfig(
        dataset, contentHash, testFraction, validationFraction, preprocessing, value, text);
  }

  public DataConfig withText(TextConfig value) {
    return new DataConfig(
        dataset, contentHash, testFraction, validationFraction, preprocessing, target, value);
  }

  /** The data set as this project learns from it. */
  public Dataset view(Dataset all) {
    return target == Target.INPUT ? all.reconstructing() : all;
  }
}
