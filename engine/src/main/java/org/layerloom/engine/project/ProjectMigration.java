package org.layerloom.engine.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.layerloom.engine.json.JsonFormatException;
import org.layerloom.engine.text.Message;

/**
 * Brings older project files to the current format, one version at a time. Every released version
 * is kept as a golden file among the tests.
 */
final class ProjectMigration {

  /** The newest version that this program reads and writes. */
  static final int CURRENT = 2;

  /** The first version: neither blocks nor bypassed layers. */
  private static final int PLAIN = 1;

  private ProjectMigration() {}

  /** The oldest version that can hold a project, so that older programs open what they can. */
  static int neededFor(Project project) {
    return project.drawn().isPlain() ? PLAIN : CURRENT;
  }

  /**
   * The project in the current format.
   *
   * @throws JsonFormatException if it has no version, or one of a newer program
   */
  static ObjectNode toCurrent(ObjectNode project, String where) {
    JsonNode version = project.get("formatVersion");
    if (version == null || !version.isIntegralNumber() || version.bigIntegerValue().signum() < 1) {
      throw new JsonFormatException(Message.of("project.notAProject", where));
    }
    if (!version.canConvertToInt() || version.asInt() > CURRENT) {
      throw new JsonFormatException(
          Message.of("project.newer", where, version.asText(), String.valueOf(CURRENT)));
    }
    // Version 2 only adds blocks and bypassed layers: there is nothing to bring forward.
    return project;
  }
}
