package org.vigie.nlp.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopiesTest {
  private static boolean isCopy(String a, String b) {
    boolean found = Copies.isCopy(Fingerprint.of(a), Fingerprint.of(b));
    assertThat(Copies.isCopy(Fingerprint.of(b), Fingerprint.of(a))).isEqualTo(found);
    return found;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Le serveur est en panne depuis ce matin | « Le serveur est en panne depuis ce matin »",
        "Le serveur est en panne depuis ce matin | RT @ada: Le serveur est en panne depuis ce matin",
        "Le serveur est en panne depuis ce matin | le serveur est en panne depuis ce matin via @bob",
        "L’énergie coûte plus cher cet hiver, dit l’État | L'ENERGIE COUTE PLUS CHER CET HIVER DIT L'ETAT",
        "Le serveur est en panne depuis ce matin | Le servuer est en panne deppuis ce matin",
        "Le serveur est en panne depuis ce matin https://a.example/1 | Le serveur est en panne depuis ce matin https://b.example/2",
        "Le serveur est en panne depuis ce matin | 😡 Le serveur est en panne depuis ce matin !!! 😡",
        "Le nouveau centre de données ouvrira ses portes à Lille au printemps prochain | Le nouveau centre de données ouvrira ses po…",
        "The new data centre will open its doors in Leeds next spring | The new data centre will open its doo... https://c.example/3",
        "The site has been down since this morning | Read on our site: The site has been down since this morning",
        "The site has been down since this morning | The site has been down since this morning – follow us on Mastodon"
      })
  void seesThroughSmallChanges(String a, String b) {
    assertThat(isCopy(a, b)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Météo Lyon demain : ciel dégagé, 23 degrés | Météo Lyon demain : ciel dégagé, 25 degrés",
        "Météo Lyon demain : ciel dégagé, 23 degrés | Météo Paris demain : ciel dégagé, 23 degrés",
        "Lyon : ciel dégagé demain après-midi | Paris : ciel dégagé demain après-midi",
        "Incident en cours sur le service GRA1 depuis midi | Incident en cours sur le service GRA2 depuis midi",
        "Shares of Acme close at 12.30 dollars today | Shares of Acme close at 12.40 dollars today",
        "Merci @ovh pour votre réponse si rapide | Merci @gandi pour votre réponse si rapide",
        "Le service est en panne depuis ce matin | Le service n’est plus en panne depuis ce matin",
        "Le service client ne répond pas | Le service client a répondu en deux minutes",
        "Good morning to you | Good morning to you",
        "Mon colis est arrivé avec trois jours de retard | La livraison a pris trois jours de plus que prévu"
      })
  void keepsOtherStatementsApart(String a, String b) {
    assertThat(isCopy(a, b)).isFalse();
  }

  @Test
  void knowsTheBeginningOfALongText() {
    String words = "un texte long sur la panne du centre de données de la ville numéro ";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      text.append(words).append((char) ('a' + i % 26)).append((char) ('a' + i / 26)).append(". ");
    }
    String whole = text.toString();
    assertThat(isCopy(whole, whole.substring(0, 300) + "…")).isTrue();
    assertThat(isCopy(whole, "Communiqué : " + whole + " Lire la suite")).isTrue();
  }

  @Test
  void keepsFormsThatAreFilledInAnewApart() {
    assertThat(isCopy(bulletin(1), bulletin(2))).isFalse();
  }

  /** Long, with the same words and other numbers. */
  private static String bulletin(int day) {
    StringBuilder text = new StringBuilder();
    for (int station = 1; station < 30; station++) {
      text.append("La station de mesure du quai ").append((char) ('A' + station));
      text.append(" relève ").append(1000 * day + station * 7).append(" particules par litre. ");
    }
    return text.toString();
  }
}
