package org.layerloom.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.layerloom.engine.text.ReadableException;

class RunLockTest {

  @TempDir Path folder;

  @Test
  void aFolderIsForOneTrainingUntilItIsGivenBack() {
    RunLock first = RunLock.take(folder);
    assertThatThrownBy(() -> RunLock.take(folder)).isInstanceOf(ReadableException.class);
    first.close();
    RunLock.take(folder).close();

    assertThat(folder).isEmptyDirectory();
  }

  /** As it is where another process has it. */
  @Test
  void aFolderOfAnotherProcessIsRefused() {
    assertThatThrownBy(() -> RunLock.take(folder, file -> Optional.empty()))
        .isInstanceOf(ReadableException.class);
  }

  /** Some network drives know no locks; what trained there yesterday has to train tomorrow. */
  @Test
  void whereTheFileSystemKnowsNoLocksTrainingGoesOn() {
    RunLock lock =
        RunLock.take(
            folder,
            file -> {
              throw new IOException("No locks available");
            });
    lock.close();

    assertThat(folder).isEmptyDirectory();
  }
}
