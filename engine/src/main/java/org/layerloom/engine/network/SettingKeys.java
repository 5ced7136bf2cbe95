package org.layerloom.engine.network;

/**
 * The keys of settings that the checks of a whole network read or mend, whatever layer has them;
 * they never change once released.
 */
public final class SettingKeys {

  /** The sides of an Input layer. */
  public static final String SHAPE = "shape";

  /** How many tokens an Input layer knows. */
  public static final String VOCABULARY = "vocabulary";

  /** How many numbers a layer gives, or each step of it. */
  public static final String UNITS = "units";

  public static final String ACTIVATION = "activation";

  /** What an Output layer judges by. */
  public static final String LOSS = "loss";

  private SettingKeys() {}
}
