package org.vigie.app.importing;

import java.util.Map;

/**
 * One record of an imported file.
 *
 * @param line the line that it starts on, from 1
 * @param values column → value
 */
record Row(long line, Map<String, String> values) {}
