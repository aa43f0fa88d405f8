package org.vigie.console.layout;

import org.jspecify.annotations.Nullable;
import org.vigie.console.Watch;
import org.vigie.console.language.UiLanguage;

/**
 * What every page shows around its content.
 *
 * @param watch what the team watches
 * @param language the reader's language
 * @param account the signed-in account; null before signing in
 * @param canAct true when the account may act: on incidents, on sources, and on what a mention is
 *     said to be about
 * @param mailsStayHere true when mails are shown but not sent
 * @param section the first part of the path; empty for the overview
 * @param switchLanguage a relative address, of this page in the other language
 * @param assets the addresses of style sheet and scripts
 */
public record Layout(
    Watch watch,
    UiLanguage language,
    @Nullable String account,
    boolean canAct,
    boolean mailsStayHere,
    String section,
    String switchLanguage,
    Assets assets) {}
