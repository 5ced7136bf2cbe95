package org.layerloom.app.attention.export;

import java.util.Locale;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.layerloom.app.attention.export.AttentionExport.Format;
import org.layerloom.app.attention.export.AttentionExport.Numbers;
import org.layerloom.app.attention.export.AttentionExport.View;
import org.layerloom.app.language.AppTexts;

/** Offers each view as a picture and the numbers as tables, as files or to be copied. */
public final class ExportMenu extends MenuButton {

  private final AttentionExport export;
  private final AppTexts texts;

  public ExportMenu(AttentionExport export, AppTexts texts) {
    super(texts.get("attention.export"));
    this.export = export;
    this.texts = texts;
    setId("attention-export");
    getStyleClass().add("attention-menu");
    setAccessibleText(texts.get("attention.exportHelp"));
    for (View view : View.values()) {
      getItems().add(pictures(view));
    }
    getItems().addAll(new SeparatorMenuItem(), numbers(Numbers.HEAD), numbers(Numbers.HEADS));
  }

  private Menu pictures(View view) {
    String name = view.name().toLowerCase(Locale.ROOT);
    Menu menu = new Menu(texts.get("attention.export" + "." + name));
    menu.getItems()
        .addAll(
            item(name + "-png", "attention.asPng", () -> export.save(view, Format.PNG)),
            item(name + "-svg", "attention.asSvg", () -> export.save(view, Format.SVG)),
            item(
                name + "-copy",
                "attention.copyPicture",
                () ->
                    export.draw(
                        view,
                        image -> SwingFXUtils.toFXImage(image, null),
                        image -> {
                          ClipboardContent content = new ClipboardContent();
                          content.putImage(image);
                          Clipboard.getSystemClipboard().setContent(content);
                        })));
    if (view == View.TIME) {
      addNumbers(menu, Numbers.TIME, name);
    }
    return menu;
  }

  private Menu numbers(Numbers of) {
    String name = of.name().toLowerCase(Locale.ROOT);
    Menu menu = new Menu(texts.get("attention.export" + "." + name));
    addNumbers(menu, of, name);
    return menu;
  }

  private void addNumbers(Menu menu, Numbers of, String name) {
    menu.getItems()
        .addAll(
            item(name + "-csv", "attention.asCsv", () -> export.saveNumbers(of, Format.CSV)),
            item(name + "-json", "attention.asJson", () -> export.saveNumbers(of, Format.JSON)),
            item(
                name + (of == Numbers.TIME ? "-copy-csv" : "-copy"),
                "attention.copyNumbers",
                () ->
                    export.copyNumbers(
                        of,
                        csv -> {
                          ClipboardContent content = new ClipboardContent();
                          content.putString(csv);
                          Clipboard.getSystemClipboard().setContent(content);
                        })));
  }

  private MenuItem item(String id, String text, Runnable then) {
    MenuItem item = new MenuItem(texts.get(text));
    item.setId("export-" + id);
    item.setOnAction(event -> then.run());
    return item;
  }
}
