package org.layerloom.engine.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ProcessLockTest {

  @TempDir Path folder;

  @Test
  void isHeldUntilItIsClosed() throws IOException {
    Path file = folder.resolve("lock");
    try (ProcessLock first = ProcessLock.take(file).orElseThrow()) {
      assertThat(first).isNotNull();
      assertThat(ProcessLock.take(file)).isEmpty();
    }
    try (ProcessLock second = ProcessLock.take(file).orElseThrow()) {
      assertThat(second).isNotNull();
    }
  }

  @Test
  @Timeout(60)
  void anotherProcessDoesNotGetItAndGivesItBackWhenItIsKilled() throws Exception {
    Path file = folder.resolve("lock");
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(other.getInputStream().read()).isEqualTo('!');
      assertThat(ProcessLock.take(file)).isEmpty();
    } finally {
      other.destroyForcibly();
    }
    assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
    ProcessLock.take(file).orElseThrow().close();
  }

  @Test
  void aFolderThatIsNotThereIsTold() {
    assertThatThrownBy(() -> ProcessLock.take(folder.resolve("nowhere").resolve("lock")))
        .isInstanceOf(IOException.class);
  }

  /** Takes a lock, says so, and waits to be killed. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] args) throws IOException {
      if (ProcessLock.take(Path.of(args[0])).isPresent()) {
        System.out.write('!');
        System.out.flush();
        System.in.read();
      }
    }
  }
}
