package org.layerloom.engine.data;

import java.util.Optional;

/**
 * Which data a project learns from, and how they are divided and scaled.
 *
 * @param dataset what the {@link DatasetCatalog} calls it
 * @param contentHash what the data were when the project was saved; empty before that
 * @param testFraction the share set aside for the test where the data bring no test set
 * @param validationFraction the share of the rest that watches the training
 */
public record DataConfig(
    String dataset,
    Optional<String> contentHash,
    double testFraction,
    double validationFraction,
    Preprocessing.Kind preprocessing) {

  public DataConfig {
    if (!(testFraction >= 0 && testFraction < 1)
        || !(validationFraction >= 0 && validationFraction < 1)) {
      throw new IllegalArgumentException("shares of " + testFraction + ", " + validationFraction);
    }
  }

  public static DataConfig of(String dataset, Preprocessing.Kind preprocessing) {
    return new DataConfig(dataset, Optional.empty(), 0.3, 0.2, preprocessing);
  }

  public DataConfig withDataset(String value) {
    return new DataConfig(value, Optional.empty(), testFraction, validationFraction, preprocessing);
  }

  public DataConfig withContentHash(String value) {
    return new DataConfig(
        dataset, Optional.of(value), testFraction, validationFraction, preprocessing);
  }

  public DataConfig withTestFraction(double value) {
    return new DataConfig(dataset, contentHash, value, validationFraction, preprocessing);
  }

  public DataConfig withValidationFraction(double value) {
    return new DataConfig(dataset, contentHash, testFraction, value, preprocessing);
  }

  public DataConfig withPreprocessing(Preprocessing.Kind value) {
    return new DataConfig(dataset, contentHash, testFraction, validationFraction, value);
  }
}
