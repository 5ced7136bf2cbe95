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
 */
public record DataConfig(
    String dataset,
    Optional<String> contentHash,
    double testFraction,
    double validationFraction,
    Preprocessing.Kind preprocessing,
    Target target) {

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
    if (!(testFraction >= 0 && testFraction < 1)
        || !(validationFraction >= 0 && validationFraction < 1)) {
      throw new IllegalArgumentException("shares of " + testFraction + ", " + validationFraction);
    }
  }

  public static DataConfig of(String dataset, Preprocessing.Kind preprocessing) {
    return new DataConfig(dataset, Optional.empty(), 0.3, 0.2, preprocessing, Target.LABEL);
  }

  public DataConfig withDataset(String value) {
    return new DataConfig(
        value, Optional.empty(), testFraction, validationFraction, preprocessing, target);
  }

  public DataConfig withContentHash(String value) {
    return new DataConfig(
        dataset, Optional.of(value), testFraction, validationFraction, preprocessing, target);
  }

  public DataConfig withTestFraction(double value) {
    return new DataConfig(dataset, contentHash, value, validationFraction, preprocessing, target);
  }

  public DataConfig withValidationFraction(double value) {
    return new DataConfig(dataset, contentHash, testFraction, value, preprocessing, target);
  }

  public DataConfig withPreprocessing(Preprocessing.Kind value) {
    return new DataConfig(dataset, contentHash, testFraction, validationFraction, value, target);
  }

  public DataConfig withTarget(Target value) {
    return new DataConfig(
        dataset, contentHash, testFraction, validationFraction, preprocessing, value);
  }

  /** The data set as this project learns from it. */
  public Dataset view(Dataset all) {
    return target == Target.INPUT ? all.reconstructing() : all;
  }
}
