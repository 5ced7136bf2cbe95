package org.layerloom.app.inspector;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.util.StringConverter;
import org.controlsfx.property.editor.PropertyEditor;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;
import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.parameter.ChoiceParameter;
import org.layerloom.engine.parameter.FlagParameter;
import org.layerloom.engine.parameter.InvalidParameterException;
import org.layerloom.engine.parameter.Parameter;

/**
 * The field of one setting. What is typed takes effect at once while it is legal; while it is not,
 * a line below the field says why, and the value is what it was when the field was entered: the
 * legal beginning of an illegal number is nothing that anybody wanted. Leaving the field shows the
 * value again.
 */
final class SettingEditor<T> implements PropertyEditor<T> {

  private final Setting<T> setting;
  private final AppTexts texts;
  private final Typing typing;
  private final Control control;

  /** A Text: the sheet asks for heights without saying how wide, and a Label answers one line. */
  private final Text reason = new Text();

  private boolean showing;

  /** The value goes back, but what is being typed stays to be mended. */
  private boolean takingBack;

  SettingEditor(Setting<T> setting, AppTexts texts, Typing typing) {
    this.setting = setting;
    this.texts = texts;
    this.typing = typing;
    this.control = make(setting.parameter());
    control.focusedProperty().addListener((o, was, is) -> typing.begin());
    control.setId("setting-" + setting.parameter().key());
    control.setAccessibleText(setting.label());
    control.setAccessibleHelp(setting.help());
  }

  private Control make(Parameter<T> parameter) {
    if (parameter instanceof ChoiceParameter choice) {
      return comboBox(choice);
    }
    if (parameter instanceof FlagParameter) {
      CheckBox box = new CheckBox();
      box.selectedProperty().addListener((o, before, now) -> commit(now));
      return box;
    }
    return textField();
  }

  private ComboBox<String> comboBox(ChoiceParameter choice) {
    ComboBox<String> box = new ComboBox<>();
    box.getItems().setAll(choice.options());
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(String option) {
            return option == null
                ? ""
                : texts.engineTexts().find(labelKey(choice, option)).orElse(option);
          }

          @Override
          public String fromString(String text) {
            throw new UnsupportedOperationException("the box cannot be typed into: " + text);
          }
        });
    box.valueProperty().addListener((o, before, now) -> commit(now));
    return box;
  }

  /** Options have a label of their own where the same word means another thing. */
  private static String labelKey(ChoiceParameter choice, String option) {
    return choice.key().equals("optimizer")
        ? "optimizer." + option
        : choice.key().equals("dataset") ? "dataset." + option : "choice." + option;
  }

  private TextField textField() {
    TextField field = new TextField();
    field.setAlignment(Pos.CENTER_RIGHT);
    ValidationSupport validation = new ValidationSupport();
    validation.setErrorDecorationEnabled(true);
    validation.registerValidator(field, false, (Control c, String typed) -> judge(field, typed));
    field.textProperty().addListener((o, before, now) -> commitIfLegal(now));
    field
        .focusedProperty()
        .addListener(
            (o, was, is) -> {
              if (!is) {
                setValue(setting.read().get());
              }
            });
    field.setOnAction(
        event -> {
          typing.begin();
          setValue(setting.read().get());
        });
    reason.setId("reason-" + setting.parameter().key());
    reason.getStyleClass().add("setting-reason");
    reason.wrappingWidthProperty().bind(field.widthProperty());
    say("");
    return field;
  }

  private ValidationResult judge(TextField field, String typed) {
    try {
      setting.parameter().parse(typed);
      say("");
      field.pseudoClassStateChanged(Styles.STATE_DANGER, false);
      return new ValidationResult();
    } catch (InvalidParameterException invalid) {
      String sentence = texts.say(invalid.readable());
      say(sentence);
      field.pseudoClassStateChanged(Styles.STATE_DANGER, true);
      return ValidationResult.fromError(field, sentence);
    }
  }

  /** A colour alone tells some people nothing. */
  private void say(String sentence) {
    reason.setText(sentence);
    reason.setVisible(!sentence.isEmpty());
    reason.setManaged(!sentence.isEmpty());
  }

  private void commitIfLegal(String typed) {
    if (showing) {
      return;
    }
    try {
      commit(setting.parameter().parse(typed));
    } catch (InvalidParameterException invalid) {
      takingBack = true;
      try {
        typing.takeBack();
      } finally {
        takingBack = false;
      }
    }
  }

  private void commit(Object value) {
    if (!showing && value != null && !value.equals(setting.read().get())) {
      setting.write().accept(setting.parameter().parse(value));
    }
  }

  @Override
  public Node getEditor() {
    if (!(control instanceof TextField)) {
      return control;
    }
    VBox both = new VBox(2, control, reason);
    both.setMinWidth(0);
    return both;
  }

  @Override
  public T getValue() {
    return setting.read().get();
  }

  @Override
  public void setValue(T value) {
    if (takingBack) {
      return;
    }
    showing = true;
    try {
      if (control instanceof TextField field) {
        String text = setting.parameter().display(value);
        if (!isSameValue(field.getText(), value)) {
          field.setText(text);
        } else if (!field.isFocused()) {
          field.setText(text);
        }
      } else if (control instanceof CheckBox box) {
        box.setSelected(Boolean.TRUE.equals(value));
      } else if (control instanceof ComboBox<?>) {
        @SuppressWarnings("unchecked") // made by comboBox()
        ComboBox<String> box = (ComboBox<String>) control;
        box.setValue(String.valueOf(value));
      }
    } finally {
      showing = false;
    }
  }

  /** Rewriting what is being typed would move the cursor. */
  private boolean isSameValue(String typed, T value) {
    try {
      return setting.parameter().parse(typed).equals(value);
    } catch (InvalidParameterException invalid) {
      return false;
    }
  }
}
