package io.laurel.cli;

import io.laurel.InvalidContestException;
import io.laurel.InvalidPolicyException;
import io.laurel.JudgementException;
import io.laurel.io.InvalidOutcomeException;
import io.laurel.testing.InvalidCaseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Why a command came to nothing.
 *
 * @param exitCode what the caller is told
 * @param message in words for the user; one line where the program itself is at fault
 */
record Failure(int exitCode, String message) {

  /** Puts into words what stopped a command. */
  static Failure of(Throwable cause, Terminal terminal) {
    if (cause instanceof CommandFailure failure) {
      return new Failure(failure.exitCode(), String.valueOf(failure.getMessage()));
    }
    if (cause instanceof InvalidPolicyException invalid) {
      return new Failure(
          ExitCode.FAULTS,
          invalid.problems().stream()
              .map(problem -> problem.in(terminal.locale()))
              .collect(Collectors.joining("\n")));
    }
    if (cause instanceof InvalidContestException
        || cause instanceof JudgementException
        || cause instanceof InvalidCaseException
        || cause instanceof InvalidOutcomeException) {
      return new Failure(ExitCode.FAULTS, String.valueOf(cause.getMessage()));
    }
    if (cause instanceof UncheckedIOException unchecked) {
      return of(Objects.requireNonNull(unchecked.getCause()), terminal);
    }
    if (cause instanceof IOException ofFile) {
      return new Failure(ExitCode.FAULTS, ofFile(ofFile, terminal));
    }
    if (cause instanceof OutOfMemoryError) {
      return new Failure(ExitCode.BROKEN, terminal.text("failure.memory"));
    }
    return new Failure(ExitCode.BROKEN, terminal.text("failure.own", oneLine(cause.toString())));
  }

  private static String ofFile(IOException cause, Terminal terminal) {
    if (!(cause instanceof FileSystemException ofFile) || ofFile.getFile() == null) {
      return terminal.text("file.other", oneLine(cause.toString()));
    }
    String reason = ofFile.getReason();
    if (cause instanceof NoSuchFileException && reason == null) {
      return terminal.text("file.missing", ofFile.getFile());
    }
    if (cause instanceof AccessDeniedException) {
      return terminal.text("file.denied", ofFile.getFile());
    }
    if (cause instanceof NotDirectoryException) {
      return terminal.text("file.no-folder", ofFile.getFile());
    }
    if (cause instanceof FileAlreadyExistsException) {
      return terminal.text("file.exists", ofFile.getFile());
    }
    return terminal.text(
        "file.reason", ofFile.getFile(), oneLine(Objects.requireNonNullElse(reason, "")));
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
