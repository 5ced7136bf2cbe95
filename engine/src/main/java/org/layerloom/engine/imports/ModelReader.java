package org.layerloom.engine.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.layerloom.engine.dl4j.CompiledNetwork;
import org.layerloom.engine.dl4j.GraphFile;
import org.layerloom.engine.dl4j.NetworkCompiler;
import org.layerloom.engine.export.ModelDescription;
import org.layerloom.engine.export.ModelDescriptionJson;
import org.layerloom.engine.export.ModelFile;
import org.layerloom.engine.export.TokenizerJson;
import org.layerloom.engine.io.ZipEntries;
import org.layerloom.engine.network.LayerTypes;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.text.ReadableException;
import org.layerloom.engine.token.Tokenizer;

/**
 * Reads {@code model.zip} as this program writes it. The network is rebuilt from our own
 * description and only numbers are taken from DL4J's entries: nothing in the file can name a class.
 */
public final class ModelReader {

  private static final Set<String> KNOWN =
      Set.of(
          GraphFile.CONFIGURATION,
          GraphFile.COEFFICIENTS,
          GraphFile.UPDATER_STATE,
          ModelFile.DESCRIPTION,
          ModelFile.VOCABULARY);

  /** Names and preprocessing of a million features fit in. */
  private static final long MAX_DESCRIPTION = 32L << 20;

  private final LayerTypes types;

  public ModelReader(LayerTypes types) {
    this.types = types;
  }

  /** A model with what it says of itself. */
  public record Model(ModelDescription description, CompiledNetwork network) {}

  /**
   * Reads a model.
   *
   * @throws ReadableException if the file is missing, damaged, not of this program, or too large
   */
  public Model read(Path file) {
    ZipEntries zip = new ZipEntries(file, KNOWN);
    byte[] text = zip.get(ModelFile.DESCRIPTION, MAX_DESCRIPTION);
    if (text == null) {
      throw notOurs(file);
    }
    Optional<Tokenizer> tokenizer =
        Optional.ofNullable(zip.get(ModelFile.VOCABULARY, MAX_DESCRIPTION))
            .map(entry -> TokenizerJson.read(entry, ModelFile.VOCABULARY));
    ModelDescription description =
        ModelDescriptionJson.read(text, ModelFile.DESCRIPTION, tokenizer);
    NetworkCompiler compiler = new NetworkCompiler(types);
    byte[] coefficients = GraphFile.coefficients(zip, compiler, description.network());
    if (coefficients == null) {
      throw notOurs(file);
    }
    try {
      CompiledNetwork network =
          GraphFile.restore(
              compiler,
              description.network(),
              OptimizerSpec.of(OptimizerType.SGD),
              coefficients,
              null,
              description.classWeights(),
              0,
              0);
      checkAgreement(file, description, network);
      return new Model(description, network);
    } catch (IOException damaged) {
      throw new ReadableException(
          Message.of("model.numbers", file.toString(), String.valueOf(damaged.getMessage())),
          damaged);
    }
  }

  private static ReadableException notOurs(Path file) {
    return new ReadableException(Message.of("model.notOurs", file.toString()));
  }

  /** Whoever predicts feeds and names numbers by the description. */
  private static void checkAgreement(
      Path file, ModelDescription description, CompiledNetwork network) {
    int shifts = description.preprocessing().shift().length;
    if (description.sample().elements() != network.inputLength()
        || description.targetNames().size() != network.answerLength()
        || shifts != 1 && shifts != network.inputLength()
        || !knowsItsTokens(description)) {
      throw new ReadableException(Message.of("model.contradicts", file.toString()));
    }
  }

  /** The network has a place for each token of the vocabulary, and they are called alike. */
  private static boolean knowsItsTokens(ModelDescription description) {
    return description
        .tokenizer()
        .map(
            t ->
                description.sample().isTokens()
                    && t.size() == description.sample().vocabulary()
                    && t.tokens().equals(description.inputNames()))
        .orElse(true);
  }
}
