package org.layerloom.app.attention.model;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.layerloom.app.attention.sample.Answers;
import org.layerloom.app.attention.sample.AttentionMaterial;
import org.layerloom.app.attention.sample.AttentionSnapshot;
import org.layerloom.app.attention.sample.Sentence;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.text.ReadableException;

/**
 * The sample that the network is shown: one of the test samples, or one that a person wrote. On the
 * JavaFX thread.
 */
public final class SampleChoice {

  private final Supplier<Optional<AttentionSnapshot>> read;
  private final Runnable whenChosen;
  private final ReadOnlyObjectWrapper<Optional<AttentionMaterial>> material =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Sentence>> sentence =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Message>> refusal =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * A choice.
   *
   * @param read the reading that is shown
   * @param whenChosen after another sample was chosen
   */
  SampleChoice(Supplier<Optional<AttentionSnapshot>> read, Runnable whenChosen) {
    this.read = read;
    this.whenChosen = whenChosen;
  }

  /**
   * There is another network. What a person wrote stays where the network reads the same tokens.
   *
   * @return whether a sample is there that has not been chosen anew
   */
  boolean take(Optional<AttentionMaterial> now) {
    boolean sameData =
        now.isPresent()
            && material.get().isPresent()
            && now.get().words().tokens().equals(material.get().get().words().tokens())
            && now.get().sample().equals(material.get().get().sample());
    material.set(now);
    refusal.set(Optional.empty());
    if (now.isEmpty()) {
      sentence.set(Optional.empty());
      return false;
    }
    Optional<Sentence> kept = sentence.get().filter(s -> sameData);
    if (kept.isPresent() && kept.get().isWritten()) {
      return true; // What a person wrote stays through training and after it.
    }
    showTestSample(kept.map(Sentence::testSample).orElse(0));
    return false;
  }

  /** How many test samples there are. */
  public int testSamples() {
    return material.get().map(m -> m.test().size()).orElse(0);
  }

  /** Shows a test sample; numbers beyond the ends go round. */
  public void showTestSample(int index) {
    if (testSamples() > 0) {
      AttentionMaterial from = material.get().orElseThrow();
      show(from.sentence(Math.floorMod(index, testSamples())));
    }
  }

  /** The next test sample, or the one before. */
  public void moveTestSample(int by) {
    int at = sentence.get().filter(s -> !s.isWritten()).map(Sentence::testSample).orElse(-by);
    showTestSample(at + by);
  }

  /** Shows a text; one that cannot be read changes nothing but {@link #refusalProperty}. */
  public void write(String text) {
    if (material.get().isEmpty()) {
      return;
    }
    try {
      AttentionMaterial from = material.get().get();
      Sentence written = from.sentence(text);
      if (sentence.get().filter(s -> s.tokens().equals(written.tokens())).isEmpty()) {
        show(written);
      }
      refusal.set(from.unknown(text));
    } catch (ReadableException refused) {
      refusal.set(Optional.of(refused.readable()));
    }
  }

  /**
   * Appends the token that the network finds likeliest to follow, heads changed as they are;
   * nothing happens before the sentence that is shown has been read.
   */
  public void writeNext() {
    Optional<AttentionSnapshot> now =
        read.get().filter(s -> sentence.get().filter(s.sentence()::equals).isPresent());
    if (material.get().filter(AttentionMaterial::continues).isPresent() && now.isPresent()) {
      AttentionMaterial from = material.get().get();
      Sentence before = now.get().sentence();
      int classes = from.targets().size();
      float[] answer = now.get().reading().answer();
      int next = Answers.best(answer, (before.steps() - 1) * classes, classes);
      show(from.longer(before, next));
    }
  }

  /** Takes the last token away. */
  public void takeBack() {
    if (material.get().isPresent() && sentence.get().isPresent()) {
      show(material.get().get().shorter(sentence.get().get()));
    }
  }

  /** Tells what is wrong, such as with a book that was pasted. */
  public void refuse(Message why) {
    refusal.set(Optional.of(why));
  }

  private void show(Sentence next) {
    refusal.set(Optional.empty());
    sentence.set(Optional.of(next));
    whenChosen.run();
  }

  /** What the network is shown; empty while there is none. */
  public ReadOnlyObjectProperty<Optional<AttentionMaterial>> materialProperty() {
    return material.getReadOnlyProperty();
  }

  /** The sample that is read. */
  public ReadOnlyObjectProperty<Optional<Sentence>> sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }

  /** What is wrong with the last text, or was not known of it; empty where nothing is. */
  public ReadOnlyObjectProperty<Optional<Message>> refusalProperty() {
    return refusal.getReadOnlyProperty();
  }
}
