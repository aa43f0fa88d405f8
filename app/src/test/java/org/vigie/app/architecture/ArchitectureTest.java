package org.vigie.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rooms of the house, and which doors are open. */
class ArchitectureTest {
  private static final String ROOT = "org.vigie.";
  private static final List<String> MODULES =
      List.of("domain", "crawler", "nlp", "indexer", "alerts", "console", "app");
  private static JavaClasses vigie;

  @BeforeAll
  static void read() {
    vigie =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(MODULES.stream().map(module -> ROOT + module).toList());
  }

  @Test
  void everyModuleWasRead() {
    for (String module : MODULES) {
      assertThat(vigie)
          .as(module)
          .anyMatch(type -> type.getPackageName().startsWith(ROOT + module));
    }
  }

  @Test
  void theDomainKnowsNoLibrary() {
    classes()
        .that()
        .resideInAPackage("org.vigie.domain..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "org.vigie.domain..")
        .because("every stage speaks its words, so whatever it used all would use")
        .check(vigie);
  }

  @ParameterizedTest
  @ValueSource(strings = {"crawler", "nlp", "indexer", "alerts", "console"})
  void aStageKnowsTheDomainOnly(String stage) {
    String[] others =
        MODULES.stream()
            .filter(module -> !module.equals(stage) && !module.equals("domain"))
            .map(module -> ROOT + module + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(ROOT + stage + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .because("stages meet in app only: each can be run, tested and replaced alone")
        .check(vigie);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          okhttp3..                 | org.vigie.crawler..
          com.rometools..           | org.vigie.crawler..
          org.jdom2..               | org.vigie.crawler..
          org.jsoup..               | org.vigie.crawler..
          crawlercommons..          | org.vigie.crawler..
          edu.stanford..            | org.vigie.nlp..
          ai.onnxruntime..          | org.vigie.nlp.sentiment.onnx..
          ai.djl..                  | org.vigie.nlp.sentiment.onnx..
          org.apache.lucene..       | org.vigie.nlp..
          opennlp..                 | org.vigie.nlp..
          org.opensearch..          | org.vigie.indexer..
          org.apache.hc..           | org.vigie.indexer..
          jakarta.mail..            | org.vigie.alerts.notify..
          jakarta.servlet..         | org.vigie.console..
          org.quartz..              | org.vigie.app.schedule..
          org.springframework.jdbc..| org.vigie.app.state..
          com.zaxxer..              | org.vigie.app.state..
          org.flywaydb..            | org.vigie.app.state..
          org.snakeyaml..           | org.vigie.app.config..
          picocli..                 | org.vigie.app.cli..
          de.siegmar..              | org.vigie.app.importing..
          """)
  void aLibraryLivesInOneRoom(String library, String room) {
    noClasses()
        .that()
        .resideOutsideOfPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .because("a library that changes or fails must concern one room only")
        .check(vigie);
  }

  @Test
  void theContainerIsSeenInTheConsoleAndItsServerOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.vigie.console..", "org.vigie.app.web..", "org.vigie.app.state..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework..")
        .because("the line is read from top to bottom, without a container (ADR 4)")
        .check(vigie);
  }

  @Test
  void packagesAreNamedByFeature() {
    noClasses()
        .should()
        .resideInAnyPackage(
            "..util..",
            "..utils..",
            "..helper..",
            "..manager..",
            "..common..",
            "..impl..",
            "..base..",
            "..dto..")
        .because("such a name says nothing of what is inside")
        .check(vigie);
  }

  @ParameterizedTest
  @ValueSource(strings = {"crawler", "nlp", "indexer", "alerts", "app"})
  void packagesOfAModuleHaveNoCycles(String module) {
    slices()
        .matching(ROOT + module + ".(**)")
        .should()
        .beFreeOfCycles()
        .because("rooms that need each other are one room")
        .check(vigie);
  }
}
