package org.layerloom.app.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.layerloom.app.FxThread;

class PiecewiseTest {

  private final List<String> done = new ArrayList<>();
  private final List<Integer> inFrame = new ArrayList<>();
  private final Pace pace = new Pace();
  private final Pane seen = new Pane();
  private final Pane unseen = new Pane();
  private int frame;
  private final AnimationTimer frames =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          frame++;
        }
      };

  @BeforeAll
  static void startJavaFx() {
    FxThread.start();
  }

  @BeforeEach
  void countFrames() {
    FxThread.run(
        () -> {
          StackPane hidden = new StackPane(unseen);
          hidden.setVisible(false);
          assertThat(new Scene(new StackPane(seen, hidden))).isNotNull();
          frames.start();
        });
  }

  @AfterEach
  void stopCounting() {
    FxThread.run(frames::stop);
  }

  private Runnable piece(String name) {
    return () -> {
      done.add(name);
      inFrame.add(frame);
    };
  }

  private void untilDone(int count) {
    FxThread.until(count + " pieces are done", () -> done.size() >= count);
  }

  @Test
  void doesOnePieceAFrameWhoeverItIsOf() {
    FxThread.run(
        () -> {
          new Piecewise(pace, seen).run(List.of(piece("a1"), piece("a2")));
          new Piecewise(pace, seen).run(List.of(piece("b1"), piece("b2")));
          assertThat(done).isEmpty();
        });
    untilDone(4);
    assertThat(done).containsExactly("a1", "a2", "b1", "b2");
    assertThat(inFrame).doesNotHaveDuplicates();
  }

  @Test
  void doesWhatIsInSightBeforeWhatIsNot() {
    FxThread.run(
        () -> {
          new Piecewise(pace, unseen).run(List.of(piece("unseen"), piece("unseen")));
          new Piecewise(pace, new Pane()).run(List.of(piece("in no window")));
          new Piecewise(pace, seen).run(List.of(piece("seen"), piece("seen")));
        });
    untilDone(5);
    assertThat(done).containsExactly("seen", "seen", "unseen", "unseen", "in no window");
  }

  @Test
  void newPiecesTakeThePlaceOfThoseToCome() {
    Piecewise place = new Piecewise(pace, seen);
    FxThread.run(
        () -> {
          place.run(List.of(piece("old"), piece("old")));
          place.run(List.of(piece("new")));
          new Piecewise(pace, seen).run(List.of(piece("last")));
        });
    untilDone(2);
    assertThat(done).containsExactly("new", "last");
  }

  @Test
  void nothingComesOnceItIsStopped() {
    Piecewise place = new Piecewise(pace, seen);
    FxThread.run(
        () -> {
          place.run(
              List.of(
                  () -> {
                    done.add("first");
                    place.stop();
                  },
                  piece("stopped")));
          new Piecewise(pace, seen).run(List.of(piece("other"), piece("other")));
        });
    untilDone(3);
    assertThat(done).containsExactly("first", "other", "other");
  }

  @Test
  void aPieceThatFailsKeepsNoOtherFromComing() {
    FxThread.run(
        () -> {
          Thread.currentThread()
              .setUncaughtExceptionHandler((thread, failed) -> done.add(failed.getMessage()));
          new Piecewise(pace, seen)
              .run(
                  List.of(
                      () -> {
                        throw new IllegalStateException("failed");
                      },
                      piece("next")));
        });
    untilDone(2);
    FxThread.run(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
    assertThat(done).containsExactly("failed", "next");
  }
}
