package org.layerloom.engine.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.layerloom.engine.json.Fields;
import org.layerloom.engine.json.JsonFormatException;
import org.layerloom.engine.json.JsonText;
import org.layerloom.engine.json.NetworkJson;
import org.layerloom.engine.json.SettingsJson;
import org.layerloom.engine.network.DrawnNetwork;
import org.layerloom.engine.project.Project.Position;
import org.layerloom.engine.project.Project.View;
import org.layerloom.engine.text.Message;

/** A project as JSON text. Fields that this version does not know are kept. */
public final class ProjectJson {

  private static final double FAR = 1e7;

  private ProjectJson() {}

  /**
   * Reads a project of this or an older format.
   *
   * @param where what to call the text in messages
   */
  public static Project read(byte[] text, String where) {
    ObjectNode raw = ProjectMigration.toCurrent(JsonText.readObject(text, where), where);
    Fields root = new Fields(raw, "");
    Fields networkFields = required(root, "network", where);
    DrawnNetwork network = NetworkJson.readDrawn(networkFields);
    Map<String, Position> positions = new LinkedHashMap<>();
    for (Fields node : networkFields.children("nodes", Integer.MAX_VALUE)) {
      node.child("position")
          .ifPresent(
              p ->
                  positions.put(
                      node.text("id", 64),
                      new Position(p.number("x", 0, -FAR, FAR), p.number("y", 0, -FAR, FAR))));
    }
    View view = root.child("view").map(ViewJson::read).orElse(View.UNSET);
    return new Project(
        network,
        positions,
        SettingsJson.readData(required(root, "data", where)),
        SettingsJson.readTraining(required(root, "training", where)),
        view,
        raw);
  }

  private static Fields required(Fields root, String name, String where) {
    return root.child(name)
        .orElseThrow(() -> new JsonFormatException(Message.of("project.noPart", where, name)));
  }

  /** Writes a project; equal projects give equal text. */
  public static byte[] write(Project project) {
    ObjectNode json = JsonText.object();
    json.put("formatVersion", ProjectMigration.neededFor(project));
    json.set("network", network(project));
    json.set("data", SettingsJson.writeData(project.data()));
    json.set("training", SettingsJson.writeTraining(project.training()));
    ViewJson.write(project.view(), json, project.origin());
    UnknownFields.keep(json, project.origin());
    return JsonText.write(json);
  }

  private static ObjectNode network(Project project) {
    ObjectNode json = NetworkJson.write(project.drawn());
    for (JsonNode node : json.get("nodes")) {
      Position position = project.positions().get(node.get("id").asText());
      if (position != null) {
        ObjectNode place = ((ObjectNode) node).putObject("position");
        place.put("x", position.x());
        place.put("y", position.y());
      }
    }
    return json;
  }
}
