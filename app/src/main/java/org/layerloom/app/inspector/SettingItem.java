package org.layerloom.app.inspector;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.controlsfx.control.PropertySheet;
import org.controlsfx.property.editor.PropertyEditor;
import org.layerloom.app.language.AppTexts;

/** A setting as the PropertySheet wants it. */
final class SettingItem<T> implements PropertySheet.Item {

  private final Setting<T> setting;
  private final AppTexts texts;
  private final Typing typing;
  private final ReadOnlyObjectWrapper<Object> shown;
  private SettingEditor<T> editor;

  SettingItem(Setting<T> setting, AppTexts texts, Typing typing) {
    this.setting = setting;
    this.texts = texts;
    this.typing = typing;
    this.shown = new ReadOnlyObjectWrapper<>(setting.read().get());
  }

  /** Shows what the value is now, after an undo for instance. */
  void refresh() {
    shown.set(setting.read().get());
    if (editor != null) {
      // The sheet does not pass every change on.
      editor.setValue(setting.read().get());
    }
  }

  PropertyEditor<?> editor() {
    editor = new SettingEditor<>(setting, texts, typing);
    return editor;
  }

  @Override
  public Class<?> getType() {
    return Object.class;
  }

  @Override
  public String getCategory() {
    return setting.category();
  }

  @Override
  public String getName() {
    return setting.label();
  }

  @Override
  public String getDescription() {
    return setting.help();
  }

  @Override
  public Object getValue() {
    return shown.get();
  }

  @Override
  public void setValue(Object value) {
    if (!setting.read().get().equals(value)) {
      setting.write().accept(setting.parameter().parse(value));
      refresh();
    }
  }

  @Override
  public Optional<ObservableValue<? extends Object>> getObservableValue() {
    return Optional.of(shown.getReadOnlyProperty());
  }
}
