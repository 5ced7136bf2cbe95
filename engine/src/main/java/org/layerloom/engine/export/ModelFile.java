package org.layerloom.engine.export;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.layerloom.engine.dl4j.CompiledNetwork;
import org.layerloom.engine.dl4j.GraphFile;
import org.layerloom.engine.io.AtomicFile;

/**
 * {@code model.zip}: a DL4J file, loadable by stock DL4J 1.0.0-M2.1, with the entry {@code
 * layerloom.json} that tells how to feed it and what its outputs mean. A model of text has its
 * vocabulary in the entry {@code vocabulary.json}.
 */
public final class ModelFile {

  public static final String DESCRIPTION = "layerloom.json";

  public static final String VOCABULARY = "vocabulary.json";

  private ModelFile() {}

  /** Writes the model in one step, or leaves what was there. */
  public static void write(Path file, CompiledNetwork network, ModelDescription description) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put(DESCRIPTION, ModelDescriptionJson.write(description));
    description.tokenizer().ifPresent(t -> entries.put(VOCABULARY, TokenizerJson.write(t)));
    AtomicFile.write(file, out -> GraphFile.write(network, out, true, entries));
  }
}
