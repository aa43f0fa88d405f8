package org.vigie.nlp.analyse;

import org.vigie.domain.VigieException;

/** Analysis that could not be done at all: the thread was interrupted or the pool is closed. */
public final class AnalysisException extends VigieException {
  private static final long serialVersionUID = 1L;

  AnalysisException(String message, Throwable cause) {
    super(message, cause);
  }
}
