package org.vigie.console.layout;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.vigie.domain.VigieException;

/** An address holds a parameter that no page of the console writes: page 400. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
public class BadParameterException extends VigieException {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final String value;

  /**
   * Makes a failure.
   *
   * @param name the parameter
   * @param value what it holds
   * @param cause why it cannot be read
   */
  public BadParameterException(String name, String value, Throwable cause) {
    super("read parameter " + name + "=\"" + value + "\" failed: " + cause.getMessage(), cause);
    this.name = name;
    this.value = value;
  }

  /**
   * Returns which parameter it is.
   *
   * @return its name
   */
  public String name() {
    return name;
  }

  /**
   * Returns what it holds.
   *
   * @return any text
   */
  public String value() {
    return value;
  }

  /**
   * Reads a value, and refuses what cannot be read.
   *
   * @param name the parameter, for the message
   * @param value what it holds
   * @param reading how it is read
   * @param <T> what is read
   * @return what was read
   */
  public static <T> T read(
      String name, String value, java.util.function.Function<String, T> reading) {
    try {
      return reading.apply(value);
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw new BadParameterException(name, value, e);
    }
  }
}
