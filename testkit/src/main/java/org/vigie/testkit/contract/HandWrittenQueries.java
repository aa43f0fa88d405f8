package org.vigie.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.testkit.Posts;

/**
 * Queries as people, and people with bad intentions, write them, each with a text and whether it
 * answers: whoever evaluates queries is held against them.
 */
public final class HandWrittenQueries {
  /** Every post has this title. */
  public static final String TITLE = "Avis de tempête";

  /** The zone whose days the queries mean. */
  public static final String ZONE = "Europe/Paris";

  /**
   * A query and a post.
   *
   * @param query the query
   * @param text the text of the post
   * @param matches true when the post answers it
   */
  public record Case(String query, String text, boolean matches) {}

  private static final String YES = "+";

  /** Lines of sign, query and text; U+0000 and the like stand in {@link #odd}. */
  private static final String LINES =
      """
      + | « service client » | Le Service-Client, déçu
      + | «\u00a0service\u202fclient\u00a0» | le service client
      - | “service client”~1 | client service
      + | „service client“~2 | client service
      + | "client AND (panne" | client and panne
      - | "service client" | service du client
      + | "service client"~1 | service du client
      - | NOT panne | une panne
      + | NOT NOT panne | une panne
      + | --panne | une panne
      + | NOT (panne OR NOT (mail AND NOT hiver)) | un mail
      - | NOT (panne OR NOT (mail AND NOT hiver)) | un mail en hiver
      + | panne\u00a0mail | mail en panne
      + | ((( panne )))AND(mail) | mail en panne
      + | panne(mail OR fax) | mail en panne
      - | panne -mail -fax | fax en panne
      + | panne -"mail perdu" | mail en panne
      + | "service client" NEAR/2 "rien reçu" | service client : on n’a rien reçu
      - | "service client" NEAR/1 "rien reçu" | service client : on n’a rien reçu
      + | "service client" NEAR/2f "rien reçu" | service client : on n’a rien reçu
      - | "rien reçu" NEAR/2f "service client" | service client : on n’a rien reçu
      + | "rien reçu" NEAR/2 "service client" | service client : on n’a rien reçu
      + | (panne OR coupure) NEAR/0f (fibre OR adsl OR 4G) | une coupure fibre
      - | (panne OR coupure) NEAR/0f (fibre OR adsl OR 4G) | la fibre, une coupure
      + | panne NEAR/0 panne | panne, panne
      - | panne NEAR/5 panne | panne
      + | abonn* NEAR/0f résilié | l’abonnement résilié
      - | abonn* NEAR/0f résilié | l’abonnement est résilié
      + | l'abonn* NEAR/1 *silié | l’abonnement est résilié
      - | "l'abonn* résilié" | l’abonnement résilié
      + | /pann(e|es)|coupures?/ | deux pannes
      - | /pann(e|es)|coupures?/ | des Coupure5
      + | /pann(e|es)|coupures?/ | des COUPURES
      + | /h[ée]berg.{2,7}/ | un hébergeur
      + | title:/temp[eê]te/ | rien
      - | text:/temp[eê]te/ | rien
      + | raw:Éolienne | l'Éolienne
      - | raw:Éolienne | L'éolienne
      - | raw:eolienne | l'éolienne
      + | raw:("Crédit Agricole" -agricole) | le Crédit Agricole
      + | raw:L’Oréal | c’est L'Oréal
      - | raw:L’Oréal | c’est l'oréal
      + | raw:aujourd'hui | aujourd’hui
      + | raw:title:Avis text:panne | panne
      - | title:raw:avis | panne
      + | title:«avis de tempête» | panne
      - | text:"avis de tempête" | panne
      + | title:(AVIS -panne) | panne
      + | followers:100..200 | rien
      + | followers:150.. -followers:..149 | rien
      - | followers>150 OR followers<150 | rien
      + | followers>=150 followers<=150 | rien
      + | date:2026-11.. | rien
      - | date:..2026-11-21 | rien
      + | date:2026-11-22 date>2026-11-21 | rien
      - | date>2026-11-22 | rien
      + | DATE>=2026-11-22 date<2027 | rien
      + | lang:FR country:fr Source:blog | rien
      + | site:EXAMPLE.org url:"https://www.example.org/p" | rien
      - | site:ample.org OR url:example.org/P | rien
      + | url:*org/p?q=1 | rien
      + | 😡 | trop nul 😡
      - | 😡 | trop nul 😀
      + | "nul 😡" | trop nul 😡!
      + | nul NEAR/0f 😡 | trop nul 😡!
      + | 👍🏽 | merci 👍🏽
      + | 👩‍👩‍👧 | en famille 👩‍👩‍👧
      + | 🇫🇷 | vive la 🇫🇷
      + | porte-monnaie | un Porte monnaie
      - | porte-monnaie | un portemonnaie
      + | panne -porte-monnaie | panne de monnaie
      + | e‑mail | par e-mail
      + | week–end | ce week-end
      + | aujourd'hui | aujourd’hui
      + | aujourd’hui | AUJOURD'HUI
      + | O'Reilly | chez O’Reilly
      + | d’OVH | OVH
      + | OVH | qu’OVH
      + | OVH | OVH’s
      + | rock'n'roll | rock’n’roll
      + | cœur | de tout coeur
      + | coeur | CŒUR
      + | œuv* | main d'oeuvre
      - | c?ur | le cœur
      + | c??ur | le cœur
      + | cœurs~1 | le coeur
      - | raw:cœur | le coeur
      + | /cœurs?/ | les coeurs
      + | ﬁnance | la finance
      + | ﬁnan* | la finance
      + | /ﬁnances?/ | la finance
      + | ﬁnances~1 | la finance
      + | ＯＶＨ* | ovh2
      + | straße | STRASSE
      + | strasse | Die Straße
      + | stra??e | Die Straße
      - | stra?e | Die Straße
      + | groß~1 | gros
      + | STRAẞE* | die Strassen
      + | İstanbul | istanbul
      + | İstan* | istanbul
      + | /İstanbul/ | istanbul
      + | İstanbull~1 | istanbul
      + | ısı | ISI
      + | kapıl* | KAPILAR
      + | e\u0301cole | une école
      + | e\u0301co* | une école
      + | raw:e\u0301cole | une école
      + | انقطاع | انقطاع الخدمة
      + | انقطاع NEAR/0f الخدمة | انقطاع الخدمة
      + | انقط* | انقطاع الخدمة
      + | 障害 | サービス障害
      - | 故障 | サービス障害
      + | サービス | サービス障害
      + | "サービス障害" | サービス障害
      + | 장애 | 장애 발생
      + | οδοσ* | ΟΔΟΣ
      + | ΟΔΟΣ* | ΟΔΟΣ
      + | перебо* NEAR/1 связи | Перебои со связи
      + | R&D | en R&D
      + | C++ | en C
      + | #ovh | merci #OVH
      + | @ovh | merci @OVH
      - | vente | vente_privee
      + | vente_* | vente_privee
      + | 3,5 | à 3,5 %
      + | 12:30 | à 12:30
      + | v2.0.1 | la v2.0.1
      + | \\-panne | une panne
      + | \\NOT | not
      + | "NOT" | not
      + | pan\\*ne | pan ne
      + | \\(panne\\) | panne
      + | sous\\-domaine | sous domaine
      + | near | near
      + | Not OR panne | panne
      """;

  private HandWrittenQueries() {}

  /**
   * Returns all cases.
   *
   * @return more than a hundred
   */
  public static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    LINES
        .lines()
        .forEach(line -> {
          String[] parts = line.split(" \\| ", 3);
          cases.add(new Case(parts[1], parts[2], parts[0].equals(YES)));
        });
    cases.addAll(odd());
    return List.copyOf(cases);
  }

  /** What does not stand well in a line. */
  private static List<Case> odd() {
    String many = String.join(" OR ", IntStream.range(0, 1_200).mapToObj(i -> "m" + i).toList());
    String all = String.join(" ", IntStream.range(0, 2_000).mapToObj(i -> "m" + i).toList());
    return List.of(
        new Case("panne\tmail\n\u2003", "mail en panne", true),
        new Case("panne\u0000mail", "panne mail", true),
        new Case("panne\uD83D", "une panne", true),
        new Case("\u202Epanne\u202C", "une panne", true),
        new Case("pan\u00ADne\uFEFF", "une panne", true),
        new Case("pan\u00ADne*", "deux pannes", true),
        new Case("\u200Epan?e", "une panne", true),
        new Case("\u200E*", "une panne", true),
        new Case("pan\u00ADne~1", "une pane", true),
        new Case("/pan\u00ADn(e|es)/", "deux pannes", true),
        new Case("\u061Cpanne\uFFFB", "une panne", true),
        new Case(many, "m1199", true),
        new Case(many, "m1200", false),
        new Case(all, all, true),
        new Case(all, all.replace("m1999", "m"), false),
        new Case("x".repeat(300) + " OR panne", "panne", true),
        new Case("x".repeat(255), "x".repeat(255), true),
        new Case("(".repeat(100) + "panne" + ")".repeat(100), "panne", true),
        new Case("NOT ".repeat(100) + "panne", "panne", true),
        new Case("   ", "rien", true),
        new Case("", "rien", true));
  }

  /**
   * Makes the post of a case.
   *
   * @param one the case
   * @param nativeId the identifier that its source gave it
   * @return a post without author
   */
  public static AnalysedPost post(Case one, String nativeId) {
    return Posts.post(nativeId)
        .source("blog")
        .url("https://www.example.org/p?q=1")
        .title(TITLE)
        .text(one.text())
        .authorFacts(150L, "fr")
        .published("2026-11-22T12:00:00Z")
        .analysed();
  }
}
