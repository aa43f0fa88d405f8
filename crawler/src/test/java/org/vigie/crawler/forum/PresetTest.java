package org.vigie.crawler.forum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresetTest {
  @ParameterizedTest
  @CsvSource({
    "VBULLETIN, https://example.org/forum/4-wheel-drive/123-title, 123",
    "VBULLETIN, https://example.org/forum/4-wheel-drive/123-title/page2, 123",
    "VBULLETIN, https://example.org/showthread.php?123-Title, 123",
    "VBULLETIN, https://example.org/showthread.php?t=123&page=2, 123",
    "VBULLETIN, https://example.org/threads/123-title, 123",
    "XENFORO, https://example.org/index.php?threads/title.123/, 123",
    "XENFORO, https://example.org/index.php?threads/123/, 123",
    "XENFORO, https://example.org/threads/title-4.2.123/page-2, 123"
  })
  void findsTheIdInTheAddressOfAThread(ForumEngine engine, String address, String id) {
    assertThat(Preset.of(engine).threadId(address)).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "VBULLETIN, en, true",
    "VBULLETIN, en-US, true",
    "VBULLETIN, en-GB, false",
    "VBULLETIN, fr, false",
    "PHPBB, en, false",
    "PHPBB, en-PH, true",
    "PHPBB, en_US, true"
  })
  void theLanguageDecidesOnTheOrderOfDatesAndElseTheEngine(
      ForumEngine engine, String language, boolean monthFirst) {
    assertThat(Preset.of(engine).isMonthFirst(language)).isEqualTo(monthFirst);
  }
}
