package org.vigie.nlp.story;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Posts from forms that differ in a number or a name only: each is a statement of its own. */
final class TemplatedPosts {
  private static final List<String> FRENCH =
      List.of(
          "Météo %c demain : ciel dégagé, %n degrés l’après-midi, vent faible",
          "L’action %b clôture à %n,%n euros en hausse de %n %% à Paris",
          "Trafic perturbé sur la ligne %n entre %c et la gare, retard de %n minutes",
          "Incident en cours sur le service %b à %c depuis %nh, nos équipes sont mobilisées",
          "Offre d’emploi : technicien réseau chez %b à %c, contrat de %n mois",
          "Mon colis %b est bloqué à %c depuis %n jours, aucune réponse du support",
          "Promotion : forfait %b à %n euros par mois pendant un an sans engagement",
          "Score final : %c bat %c au terme d’un match serré devant des milliers de spectateurs");
  private static final List<String> ENGLISH =
      List.of(
          "Weather in %c tomorrow: clear sky, %n degrees in the afternoon, light wind",
          "%b shares close at %n.%n dollars, up %n %% on the day in New York",
          "Delays on line %n between %c and the station, expect %n minutes more",
          "Ongoing incident on the %b service in %c since %n am, our teams are working on it",
          "Job offer: network technician at %b in %c, contract of %n months",
          "My %b parcel has been stuck in %c for %n days, no answer from support",
          "Special offer: %b plan at %n euros a month for a year without commitment",
          "Final score: %c beats %c after a close match in front of thousands of fans");
  private static final List<String> CITIES =
      List.of("Lyon", "Paris", "Lille", "Nantes", "Nice", "Rennes", "London", "Leeds", "Bristol");
  private static final List<String> BRANDS =
      List.of("OVH", "Gandi", "Orange", "Free", "Vodafone", "Infomaniak", "Ikoula", "Bouygues");

  private TemplatedPosts() {}

  /** Distinct posts. */
  static List<String> take(int count, long seed) {
    Random random = new Random(seed);
    List<String> forms = new ArrayList<>(FRENCH);
    forms.addAll(ENGLISH);
    Set<String> posts = new LinkedHashSet<>();
    while (posts.size() < count) {
      posts.add(filled(forms.get(random.nextInt(forms.size())), random));
    }
    return List.copyOf(posts);
  }

  private static String filled(String form, Random random) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < form.length(); i++) {
      if (form.charAt(i) != '%') {
        out.append(form.charAt(i));
        continue;
      }
      switch (form.charAt(++i)) {
        case 'c' -> out.append(CITIES.get(random.nextInt(CITIES.size())));
        case 'b' -> out.append(BRANDS.get(random.nextInt(BRANDS.size())));
        case 'n' -> out.append(2 + random.nextInt(60));
        default -> out.append('%');
      }
    }
    return out.toString();
  }
}
