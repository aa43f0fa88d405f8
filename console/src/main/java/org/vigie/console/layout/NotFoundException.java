package org.vigie.console.layout;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.vigie.domain.VigieException;

/** The reader asks for something that is not there: page 404. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotFoundException extends VigieException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes a failure.
   *
   * @param what what was asked for
   */
  public NotFoundException(String what) {
    super("find " + what + " failed: there is none");
  }
}
