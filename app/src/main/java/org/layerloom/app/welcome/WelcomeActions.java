package org.layerloom.app.welcome;

import java.nio.file.Path;
import org.layerloom.app.document.Recovery;
import org.layerloom.engine.project.Template;

/** What a person can choose on the first page. */
public interface WelcomeActions {

  void startEmpty();

  void chooseFile();

  void open(Path project);

  void startFrom(Template template);

  void recover(Recovery.Found found);

  void forgetRecovered();
}
