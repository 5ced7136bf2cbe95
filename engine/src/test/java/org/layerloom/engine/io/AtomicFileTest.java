package org.layerloom.engine.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.layerloom.engine.text.ReadableException;

class AtomicFileTest {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void oldContent() throws IOException {
    file = Files.writeString(folder.resolve("a.loom"), "old");
  }

  @Test
  void replacesTheContentAndLeavesNoLitter() throws IOException {
    AtomicFile.write(file, out -> out.write('n'));

    assertThat(file).hasContent("n");
    assertThat(names()).containsExactly("a.loom");
  }

  @Test
  void writesAFileThatWasNotThere() {
    AtomicFile.write(folder.resolve("b.loom"), out -> out.write('n'));

    assertThat(folder.resolve("b.loom")).hasContent("n");
  }

  @Test
  void aFailureInTheMiddleOfWritingLeavesTheOldFile() throws IOException {
    List<Throwable> failures =
        List.of(new IOException("torn cable"), new IllegalStateException(), new OutOfMemoryError());
    for (Throwable failure : failures) {
      assertThatExceptionOfType(Throwable.class)
          .isThrownBy(
              () ->
                  AtomicFile.write(
                      file,
                      out -> {
                        out.write(new byte[100_000]);
                        throwAsIs(failure);
                      }));
      assertThat(file).hasContent("old");
      assertThat(names()).containsExactly("a.loom");
    }
  }

  @Test
  void aFullDiskIsCalledThat() throws IOException {
    assertRefused(
        () -> AtomicFile.write(file, out -> throwAsIs(new IOException("No space left on device"))),
        "the disk is full");
    assertRefused(
        () ->
            AtomicFile.write(
                file, out -> throwAsIs(new FileSystemException("a", null, "Disk quota exceeded"))),
        "the disk is full");
  }

  @Test
  void aFullDiskCostsNeitherTheFileNorTheVersionBefore() throws IOException {
    Path before = Files.writeString(folder.resolve("a.loom.bak"), "older");
    int[] opened = {0};
    AtomicFile.Opener fillsUp =
        path -> {
          if (opened[0]++ == 1) {
            throw new IOException("No space left on device");
          }
          return AtomicFile.Opener.REAL.open(path);
        };

    assertRefused(
        () -> AtomicFile.replace(file, out -> out.write('n'), Optional.of(before), fillsUp),
        "the disk is full");
    assertThat(before).hasContent("older");
    assertThat(names()).containsExactly("a.loom", "a.loom.bak");
  }

  @Test
  void aReadOnlyFolderIsCalledThat() throws IOException {
    // An administrator's rights go through a real one, so the refusals are played.
    for (Exception refusal :
        List.of(
            new AccessDeniedException(file.toString()),
            new FileSystemException(file.toString(), null, "Read-only file system"),
            new ReadOnlyFileSystemException())) {
      AtomicFile.Opener refuses =
          path -> {
            throwAsIs(refusal);
            return null;
          };
      assertRefused(
          () -> AtomicFile.replace(file, out -> out.write('n'), Optional.empty(), refuses),
          "the place is read-only");
    }
  }

  @Test
  void aMissingFolderIsNamed() {
    Path nowhere = folder.resolve("nowhere").resolve("a.loom");

    assertThatExceptionOfType(ReadableException.class)
        .isThrownBy(() -> AtomicFile.write(nowhere, out -> out.write('n')))
        .withMessageContaining("The folder " + folder.resolve("nowhere") + " does not exist");
  }

  @Test
  void aFileInThePlaceOfAFolderIsARefusalToo() {
    assertThatExceptionOfType(ReadableException.class)
        .isThrownBy(() -> AtomicFile.write(file.resolve("a.loom"), out -> out.write('n')));
  }

  @Test
  void theVersionBeforeIsKept() throws IOException {
    Path before = folder.resolve("a.loom.bak");

    AtomicFile.writeKeeping(file, before, out -> out.write('1'));
    assertThat(before).hasContent("old");
    AtomicFile.writeKeeping(file, before, out -> out.write('2'));

    assertThat(before).hasContent("1");
    assertThat(file).hasContent("2");
    assertThat(names()).containsExactly("a.loom", "a.loom.bak");
  }

  @Test
  void aFileLeftByACrashDoesNotStandInTheWay() throws IOException {
    Files.writeString(folder.resolve(".a.loom.part"), "half");

    AtomicFile.write(file, out -> out.write('n'));

    assertThat(file).hasContent("n");
    assertThat(names()).containsExactly("a.loom");
  }

  @Test
  void aLinkStaysALinkAndItsTargetIsReplaced() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path target = Files.writeString(elsewhere.resolve("real.loom"), "old");
    Path inner = Files.createSymbolicLink(folder.resolve("inner"), Path.of("elsewhere/real.loom"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), inner);

    AtomicFile.write(link, out -> out.write('n'));

    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(target).hasContent("n");
    assertThat(Files.isSymbolicLink(target)).isFalse();
  }

  @Test
  void aPrivateFileStaysPrivate() throws IOException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    String mine = "rw-------";
    if (posix) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mine));
    }

    AtomicFile.write(file, out -> out.write('n'));

    assertThat(file).hasContent("n");
    if (posix) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo(mine);
    }
  }

  private void assertRefused(ThrowingCallable save, String words) throws IOException {
    assertThatExceptionOfType(ReadableException.class)
        .isThrownBy(save)
        .withMessageContaining(words)
        .withMessageContaining("a.loom");
    assertThat(file).hasContent("old");
    assertThat(names()).noneMatch(name -> name.endsWith(".part"));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @SuppressWarnings("unchecked") // the compiler must not see what is thrown
  private static <T extends Throwable> void throwAsIs(Throwable failure) throws T {
    throw (T) failure;
  }
}
