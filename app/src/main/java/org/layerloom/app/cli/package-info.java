/**
 * The command line: one class for each command, each given what it needs by {@link
 * org.layerloom.app.cli.CommandLineTool}, which also lists them. A new command is a class and a
 * line there.
 *
 * <p>Results go to standard output, everything else to standard error; with {@code --json} the
 * result is one JSON document. Touches the engine, and for {@code render} the canvas; never a
 * window.
 */
package org.layerloom.app.cli;
