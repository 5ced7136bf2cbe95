package org.layerloom.graph.action;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.layerloom.graph.layout.Alignment;

/**
 * Every action, by groups. What dispatches keys, the keys as they come, lists of shortcuts and
 * pages of settings all take it from here.
 */
final class CanvasActions {
  /** In the order in which lists show them. */
  static final List<CanvasAction> ALL = all();

  private CanvasActions() {}

  private static List<CanvasAction> all() {
    List<CanvasAction> actions = new ArrayList<>();
    Collections.addAll(
        actions,
        new UndoAction(),
        new RedoAction(),
        new HistoryAction(),
        new CutAction(),
        new CopyAction(),
        new PasteAction(),
        new PasteWithWiresAction(),
        new DuplicateAction(),
        new DeleteAction(),
        new DeleteAndJoinAction(),
        new QuickAddAction(),
        new AddNoteAction(),
        new FrameAction(),
        new WireAction(),
        new NextWireAction(),
        new ActivateAction(),
        new CancelAction(),
        new SelectAllAction(),
        new FindAction(),
        new FindStepAction(true),
        new FindStepAction(false));
    headings().forEach(heading -> actions.add(new WalkAction(heading, false)));
    headings().forEach(heading -> actions.add(new WalkAction(heading, true)));
    headings().forEach(heading -> actions.add(new NudgeAction(heading, false)));
    headings().forEach(heading -> actions.add(new NudgeAction(heading, true)));
    Collections.addAll(actions, new LayOutAction(), new LayOutSelectionAction());
    Stream.of(Alignment.values()).map(AlignAction::new).forEach(actions::add);
    Collections.addAll(
        actions,
        new MakeBlockAction(),
        new ExpandBlockAction(),
        new LeaveBlockAction(),
        new RepeatBlockAction(true),
        new RepeatBlockAction(false),
        new KeepBlockAction(),
        new BypassAction(),
        new FitAllAction(),
        new FitSelectionAction(),
        new ActualSizeAction(),
        new ZoomAction(true),
        new ZoomAction(false));
    headings().map(PanAction::new).forEach(actions::add);
    return List.copyOf(actions);
  }

  private static Stream<Heading> headings() {
    return Stream.of(Heading.values());
  }
}
