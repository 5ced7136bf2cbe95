package org.layerloom.app.shell;

import java.util.Locale;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.layerloom.app.AppContext;
import org.layerloom.app.language.AppTexts;
import org.layerloom.app.language.Language;

/** The menu behind the three lines. */
final class MainMenu {

  private final MainWindow window;
  private final AppContext context;
  private final AppTexts texts;

  MainMenu(MainWindow window, AppContext context) {
    this.window = window;
    this.context = context;
    this.texts = context.language().texts();
  }

  ContextMenu make() {
    CheckMenuItem dark = new CheckMenuItem(texts.get("menu.dark"));
    dark.setSelected(context.settings().dark());
    dark.setOnAction(event -> window.setDark(dark.isSelected()));
    dark.setId("menu-dark");
    CheckMenuItem animated = new CheckMenuItem(texts.get("menu.animated"));
    animated.setSelected(context.settings().animated());
    animated.setOnAction(
        event -> {
          context.settings().setAnimated(animated.isSelected());
          window.canvas().node().setAnimated(animated.isSelected());
        });
    Menu language = new Menu(texts.get("menu.language"));
    for (Locale locale : Language.SPOKEN) {
      RadioMenuItem item = new RadioMenuItem(locale.getDisplayLanguage(locale));
      item.setSelected(locale.equals(texts.locale()));
      item.setId("menu-language-" + locale.toLanguageTag());
      item.setOnAction(event -> window.speak(locale));
      language.getItems().add(item);
    }
    return new ContextMenu(
        item("key.new", () -> window.actions().startEmpty()),
        item("key.open", () -> window.actions().chooseAndOpen()),
        item("key.save", () -> window.actions().save()),
        item("key.saveAs", () -> window.actions().saveAs()),
        new SeparatorMenuItem(),
        item("key.compare", () -> window.showPage(TopBar.Page.COMPARE)),
        plain("menu.data", () -> window.actions().chooseData()),
        plain("menu.history", window::showHistory),
        new SeparatorMenuItem(),
        dark,
        animated,
        language,
        new SeparatorMenuItem(),
        item("key.shortcuts", window::showShortcuts),
        plain("menu.keys", window::showKeySettings),
        plain("menu.quit", window::close));
  }

  private MenuItem item(String key, Runnable action) {
    MenuItem item = plain(key, action);
    item.setAccelerator(WindowKeys.KEYS.get(key));
    return item;
  }

  private MenuItem plain(String key, Runnable action) {
    MenuItem item = new MenuItem(texts.get(key));
    item.setId(key.replace('.', '-'));
    item.setOnAction(event -> action.run());
    return item;
  }
}
