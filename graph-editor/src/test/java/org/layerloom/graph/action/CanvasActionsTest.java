package org.layerloom.graph.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.layerloom.graph.text.GraphTexts;

/** No action is forgotten in any list. */
class CanvasActionsTest {
  /** Only menus do these; an action may only be without keys if it stands here. */
  private static final Set<String> WITHOUT_KEYS = Set.of();

  /** What people's settings name. */
  private static final String SAVED =
      "delete delete_and_join select_all copy cut paste paste_with_wires duplicate undo redo "
          + "fit_all fit_selection actual_size zoom_in zoom_out layout layout_selection "
          + "align_left align_centre align_right align_top align_middle align_bottom "
          + "distribute_horizontally distribute_vertically find find_next find_previous quick_add "
          + "add_note frame history wire next_wire activate leave_block make_block expand_block "
          + "repeat_more repeat_less keep_block bypass cancel";

  private static List<String> ids() {
    return CanvasActions.ALL.stream().map(CanvasAction::id).toList();
  }

  @Test
  void everyClassOfAnActionIsListed() {
    Set<String> classes =
        new ClassFileImporter()
            .importPackages("org.layerloom.graph.action").stream()
                .filter(one -> one.isAssignableTo(CanvasAction.class))
                .filter(one -> !one.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
    assertThat(classes).hasSizeGreaterThan(30);
    assertThat(CanvasActions.ALL.stream().map(one -> one.getClass().getSimpleName()))
        .containsAll(classes);
  }

  @Test
  void idsStayWhatSettingsNameAndMeanOneActionEach() {
    assertThat(ids()).doesNotHaveDuplicates().contains(SAVED.split(" "));
    for (String family : List.of("nudge_%s", "nudge_%s_fine", "walk_%s", "extend_%s", "pan_%s")) {
      assertThat(ids())
          .containsAll(Stream.of("left", "right", "up", "down").map(family::formatted).toList());
    }
  }

  @Test
  void eachHasKeysOfItsOwnOrIsMeantToHaveNone() {
    Set<KeyCombination> seen = new HashSet<>();
    for (Shortcut shortcut : KeyBindings.defaults().shortcuts()) {
      assertThat(shortcut.combinations().isEmpty())
          .as(shortcut.id())
          .isEqualTo(WITHOUT_KEYS.contains(shortcut.id()));
      assertThat(shortcut.combinations()).as(shortcut.id()).allMatch(seen::add);
    }
    assertThat(KeyBindings.defaults().shortcuts()).hasSameSizeAs(CanvasActions.ALL);
  }

  @Test
  void eachSaysWhatItDoesAndWhereItBelongsInBothLanguages() {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      GraphTexts texts = GraphTexts.forLocale(locale);
      for (Shortcut shortcut : KeyBindings.defaults().shortcuts()) {
        assertThat(texts.get(shortcut.descriptionKey())).isNotBlank();
        assertThat(texts.get(shortcut.group().textKey())).isNotBlank();
      }
    }
  }

  @Test
  void groupsStandTogetherInTheirOrder() {
    List<ActionGroup> groups =
        KeyBindings.defaults().shortcuts().stream().map(Shortcut::group).toList();
    assertThat(groups).isSorted();
  }
}
