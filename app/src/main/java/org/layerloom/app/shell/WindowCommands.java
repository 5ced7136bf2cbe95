package org.layerloom.app.shell;

import javafx.scene.control.ContextMenu;

/** What bars and menus ask of the window. */
interface WindowCommands {

  ProjectActions actions();

  void showWelcome();

  void showPage(TopBar.Page page);

  void layOut();

  ContextMenu menu();
}
