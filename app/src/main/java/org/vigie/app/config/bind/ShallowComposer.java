package org.vigie.app.config.bind;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.Parser;

/** Composes documents of a few levels only: a deep one would exhaust the stack of the thread. */
final class ShallowComposer extends Composer {
  /** No record of configuration is half as deep. */
  private static final int DEEPEST = 30;

  private int depth;

  ShallowComposer(LoadSettings settings, Parser parser) {
    super(settings, parser);
  }

  @Override
  protected SequenceNode composeSequenceNode(Optional<Anchor> anchor) {
    enter();
    SequenceNode node = super.composeSequenceNode(anchor);
    depth--;
    return node;
  }

  @Override
  protected Node composeMappingNode(Optional<Anchor> anchor) {
    enter();
    Node node = super.composeMappingNode(anchor);
    depth--;
    return node;
  }

  private void enter() {
    depth++;
    if (depth > DEEPEST) {
      throw new ParserException(
          "nested deeper than " + DEEPEST + " levels", parser.peekEvent().getStartMark());
    }
  }
}
