package org.layerloom.app.inspector;

import java.util.ArrayList;
import java.util.List;
import org.layerloom.app.document.ProjectDocument;
import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;

/** The settings of one layer of the open network. */
final class LayerSettings {

  private final ProjectDocument document;
  private final AppTexts texts;

  LayerSettings(ProjectDocument document, AppTexts texts) {
    this.document = document;
    this.texts = texts;
  }

  List<Setting<?>> of(String layerId, LayerType type) {
    List<Setting<?>> settings = new ArrayList<>();
    type.parameters().forEach(parameter -> settings.add(setting(layerId, type, parameter)));
    return settings;
  }

  private <T> Setting<T> setting(String layerId, LayerType type, Parameter<T> parameter) {
    return new Setting<>(
        parameter,
        texts.engine("layer." + type.id() + ".name"),
        texts.engine("parameter." + parameter.key()),
        texts.engine("parameter." + parameter.key() + ".help"),
        () -> value(layerId, type, parameter),
        value -> document.editor().setProperty(layerId, parameter.key(), value));
  }

  private <T> T value(String layerId, LayerType type, Parameter<T> parameter) {
    return document
        .graph()
        .node(layerId)
        .map(node -> new ParameterValues(type.parameters(), node.properties()).get(parameter))
        .orElse(parameter.defaultValue());
  }
}
