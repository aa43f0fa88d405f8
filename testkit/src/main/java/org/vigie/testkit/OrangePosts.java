package org.vigie.testkit;

import java.util.List;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.entity.EntityKind;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.query.QueryParser;

/** French posts on an operator whose name is also a fruit, for tests of relevance. */
public final class OrangePosts {
  /** The operator. */
  public static final WatchedEntity OPERATOR =
      new WatchedEntity(
          new EntityId("orange"),
          "Orange",
          EntityKind.BRAND,
          List.of(),
          QueryParser.parse("orange"));

  /** Posts on the operator. */
  public static final List<String> MEANT =
      List.of(
          "La fibre Orange est en panne",
          "Orange augmente le prix du forfait",
          "Mon forfait chez Orange est cher",
          "Orange ne répond pas au téléphone",
          "La box d'Orange redémarre");

  /** Posts on the fruit. */
  public static final List<String> FRUIT =
      List.of(
          "Un jus d'orange bien frais",
          "Le canard à l'orange de ma mère",
          "Une orange pressée au petit déjeuner",
          "Confiture d'orange amère",
          "Le jus d'une orange et du sucre");

  private OrangePosts() {}
}
