package org.vigie.app.config.bind;

/** A password or key. It is shown as {@code ***} everywhere but where it is used. */
public final class Secret {
  private final String value;

  /**
   * Wraps a secret.
   *
   * @param value the secret itself
   */
  public Secret(String value) {
    this.value = value;
  }

  /**
   * Returns the secret, for the one call that needs it.
   *
   * @return the secret itself; never log it
   */
  public String reveal() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && secret.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "***";
  }
}
