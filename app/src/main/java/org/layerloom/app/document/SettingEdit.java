package org.layerloom.app.document;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import org.layerloom.graph.edit.Edit;

/** A change of the data or training settings; changes of the same field merge into one. */
final class SettingEdit<T> implements Edit {

  private final String name;
  private final String field;
  private final ObjectProperty<T> property;
  private final T before;
  private final T after;

  SettingEdit(String name, String field, ObjectProperty<T> property, T before, T after) {
    this.name = name;
    this.field = field;
    this.property = property;
    this.before = before;
    this.after = after;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void apply() {
    property.set(after);
  }

  @Override
  public void revert() {
    property.set(before);
  }

  @Override
  public Optional<Edit> mergedWith(Edit later) {
    if (later instanceof SettingEdit<?> other
        && other.property == property
        && other.field.equals(field)) {
      @SuppressWarnings("unchecked") // the same property holds the same type
      T last = (T) other.after;
      return Optional.of(new SettingEdit<>(name, field, property, before, last));
    }
    return Optional.empty();
  }
}
