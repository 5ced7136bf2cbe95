package org.layerloom.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.layerloom.engine.text.ReadableException;
import picocli.CommandLine;

/** Turns what went wrong into one line. */
final class Failures implements CommandLine.IExecutionExceptionHandler {

  private final Context context;

  Failures(Context context) {
    this.context = context;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine tool, CommandLine.ParseResult parsed) {
    return report(failure);
  }

  int report(Throwable failure) {
    context.console().remark(oneLine(sentence(failure)));
    if (context.options().debug()) {
      failure.printStackTrace(context.console().err());
    }
    return CommandLineTool.FAILED;
  }

  private String sentence(Throwable failure) {
    CliTexts texts = context.texts();
    if (failure instanceof CommandFailure known) {
      return known.in(texts);
    }
    if (failure instanceof ReadableException known) {
      return texts.of(known.readable());
    }
    if (failure instanceof UncheckedIOException wrapped) {
      return sentence(wrapped.getCause());
    }
    if (failure instanceof NoSuchFileException missing) {
      return texts.get("error.missing", missing.getFile());
    }
    if (failure instanceof AccessDeniedException denied) {
      return texts.get("error.denied", denied.getFile());
    }
    if (failure instanceof IOException file) {
      return texts.get("error.file", String.valueOf(file.getMessage()));
    }
    if (failure instanceof OutOfMemoryError) {
      return texts.get("error.memory");
    }
    if (failure instanceof LinkageError) {
      return texts.get("error.native", String.valueOf(failure.getMessage()));
    }
    return texts.get("error.unexpected", String.valueOf(failure));
  }

  private static String oneLine(String sentence) {
    return sentence.replaceAll("\\s*\\R\\s*", " ").strip();
  }
}
